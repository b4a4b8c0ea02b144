package org.plenum.orders;

/**
 * The statements of a group of reservations for one event: lock what is scarce, read what is offered, take it. The event's own quota and those that ticket
 * types share are locked before the types' own, which is the order everybody keeps to.
 */
final class HoldSql {
    /** Two groups must not wait for each other. Parameter: ticket types, twice; what bundles give is locked, too. */
    static final String LOCK = """
            with wanted as (select unnest(?::uuid[]) as id union select part_id from ticket_type_part where bundle_id = any(?))
            select q.id from quota q
            where q.id in (select quota_id from ticket_type where id in (select id from wanted)
              union select k.within from ticket_type t join quota k on k.id = t.quota_id where t.id in (select id from wanted) and k.within is not null
              union select quota_id from quota_ticket_type where ticket_type_id in (select id from wanted))
            order by (q.within is not null), q.id for update of q""";

    /** How often {@link #OFFER} takes the time. */
    static final int OFFER_TIMES = 3;

    /** As {@link #OFFER}, also of an event that is not published. */
    static final String OFFER_ANYHOW = """
            select w.type_id, t.id is null as unknown, t.visibility, t.name, t.translations, e.language, t.price_minor, t.tax_rate, t.tax_included, t.min_per_order, t.max_per_order, t.approval, t.per_main, t.bundle,
              e.ends_at > ? and coalesce(t.sales_start_at <= ?, true) and coalesce(t.sales_end_at > ?, true) as on_sale,
              e.id as event_id, e.currency, q.id as quota_id, q.capacity - q.taken as left_over, o.id as whole_id, o.capacity - o.taken as whole_left,
              s.id as shared_id, s.capacity - s.taken as shared_left,
              case when t.visibility = 'BY_GROUP' then array(select g.group_id from ticket_type_group g where g.ticket_type_id = t.id) end as groups,
              case when t.per_main is not null then array(select m.main_id from ticket_type_main m where m.ticket_type_id = t.id) end as mains,
              case when t.bundle then array(select p.part_id from ticket_type_part p where p.bundle_id = t.id order by p.part_id) end as parts,
              case when t.bundle then array(select p.quantity from ticket_type_part p where p.bundle_id = t.id order by p.part_id) end as part_numbers,
              exists (select from ticket_wait k where k.event_id = e.id and k.seats > 0) as waited
            from event e cross join (select unnest(?::uuid[]) union select part_id from ticket_type_part where bundle_id = any(?::uuid[])) as w (type_id)
            left join ticket_type t on t.id = w.type_id and t.event_id = e.id
            left join quota q on q.id = t.quota_id
            left join quota o on o.id = q.within
            left join quota_ticket_type c on c.ticket_type_id = t.id
            left join quota s on s.id = c.quota_id
            where e.code = ?""";

    /** A row for each ticket type, or for each quota that it shares with others; none when there is no such event. Parameters: now (three times), ticket types (twice), event code. */
    static final String OFFER = OFFER_ANYHOW + " and e.status = 'PUBLISHED' and e.visibility <> 'INVITATION'";

    /** All quotas of a ticket type t, whose own is k: that one, the event's, and those that it shares. */
    static final String ITS_QUOTAS = """
            cross join lateral (select k.id union all select k.within where k.within is not null
              union all select c.quota_id from quota_ticket_type c where c.ticket_type_id = t.id) as its (id)
            join quota q on q.id = its.id
            """;

    /** A row for each quota of each ticket type for which somebody waits. Parameter: event code. */
    static final String WAITED = """
            select t.id as type_id, w.seats, q.id as quota_id, q.capacity - q.taken as left_over
            from event e join ticket_wait w on w.event_id = e.id and w.seats > 0
            join ticket_type t on t.id = w.ticket_type_id
            join quota k on k.id = t.quota_id
            """ + ITS_QUOTAS + "where e.code = ?";

    /**
     * All of it or, when a quota has less than is taken, nothing at all is written. Parameters: quotas, how many of each; event id, currency, now, expiry, order ids,
     * secret hashes, whether they need approval; and of the lines: order ids, positions, ticket types, quotas, names, quantities, unit prices, reductions,
     * tax rates.
     */
    static final String TAKE = """
            with wanted as (select * from unnest(?::uuid[], ?::int[]) as w (id, n)),
            taken as (
              update quota q set taken = q.taken + w.n from wanted w
              where q.id = w.id and (q.capacity is null or q.taken + w.n <= q.capacity)
              returning q.id),
            held as (
              insert into orders (id, event_id, currency, status, secret_hash, created_at, expires_at, approval)
              select h.id, ?, ?, 'HELD', decode(h.secret_hash, 'hex'), ?, ?, h.approval from unnest(?::uuid[], ?::text[], ?::boolean[]) as h (id, secret_hash, approval)
              where (select count(*) from taken) = (select count(*) from wanted)
              returning id)
            insert into order_line (order_id, position, ticket_type_id, quota_id, name, quantity, unit_price_minor, reductions, tax_rate)
            select l.* from unnest(?::uuid[], ?::int[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::bigint[], ?::jsonb[], ?::numeric[])
              as l (order_id, position, ticket_type_id, quota_id, name, quantity, unit_price_minor, reductions, tax_rate)
            join held on held.id = l.order_id""";

    private HoldSql() {}
}
