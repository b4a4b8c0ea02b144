package org.plenum.orders;

/**
 * The statements of a reservation.
 *
 * <p>{@link #HOLD} is all of it in one round trip: it reads what is for sale, takes the seats if there are enough, and writes the order with its lines, so that
 * the quota's row stays locked for as short as can be. The event's own quota is taken before the ticket type's, which is the order everybody keeps to.
 */
final class HoldSql {
    /** Parameters: ticket types, quantities, event code, now (three times), kinds, order id, secret hash, now, expiry. */
    static final String HOLD = """
            with wanted as materialized (
              select w.position, w.quantity, t.id, t.name, t.price_minor, t.tax_rate, t.quota_id, q.within, e.id as event_id, e.currency
              from unnest(?::uuid[], ?::int[]) with ordinality as w (type_id, quantity, position)
              join ticket_type t on t.id = w.type_id
              join event e on e.id = t.event_id
              join quota q on q.id = t.quota_id
              where e.code = ? and e.status = 'PUBLISHED' and e.visibility <> 'INVITATION' and e.ends_at > ?
                and t.visibility = 'PUBLIC' and coalesce(t.sales_start_at <= ?, true) and coalesce(t.sales_end_at > ?, true)
                and w.quantity between t.min_per_order and t.max_per_order),
            complete as (select 1 from wanted having count(*) = ?),
            outer_taken as (
              update quota o set taken = o.taken + w.n
              from (select within, sum(quantity)::int as n from wanted where within is not null and exists (select from complete) group by within) w
              where o.id = w.within and (o.capacity is null or o.taken + w.n <= o.capacity)
              returning o.id),
            taken as (
              update quota q set taken = q.taken + w.n
              from (select quota_id, within, sum(quantity)::int as n from wanted where exists (select from complete) group by quota_id, within) w
              where q.id = w.quota_id and (q.capacity is null or q.taken + w.n <= q.capacity)
                and (w.within is null or exists (select from outer_taken))
              returning q.id),
            held as (
              insert into orders (id, event_id, currency, status, secret_hash, created_at, expires_at)
              select ?, w.event_id, w.currency, 'HELD', decode(?, 'hex'), ?, ? from wanted w
              where w.position = 1 and (select count(*) from taken) = (select count(distinct quota_id) from wanted)
              returning id, event_id, currency)
            insert into order_line (order_id, position, ticket_type_id, quota_id, name, quantity, unit_price_minor, tax_rate)
            select h.id, w.position, w.id, w.quota_id, w.name, w.quantity, w.price_minor, w.tax_rate from held h, wanted w
            returning position, ticket_type_id, name, quantity, unit_price_minor, tax_rate, gross_minor, tax_minor,
              (select event_id from held) as event_id, (select currency from held) as currency""";

    /** For reservations of several ticket types, before {@link #HOLD}: two of them must not wait for each other. Parameter: ticket types, twice. */
    static final String LOCK = """
            select q.id from quota q
            where q.id in (select quota_id from ticket_type where id = any(?)
              union select k.within from ticket_type t join quota k on k.id = t.quota_id where t.id = any(?) and k.within is not null)
            order by (q.within is not null), q.id for update of q""";

    /** Why nothing was held. */
    static final String WHY = """
            select w.position, t.id is null as unknown, t.min_per_order, t.max_per_order,
              e.ends_at > :now and coalesce(t.sales_start_at <= :now, true) and coalesce(t.sales_end_at > :now, true) as on_sale
            from unnest(:types) with ordinality as w (type_id, position)
            left join event e on e.code = :code and e.status = 'PUBLISHED' and e.visibility <> 'INVITATION'
            left join ticket_type t on t.id = w.type_id and t.event_id = e.id and t.visibility = 'PUBLIC'
            where e.id is not null
            order by w.position""";

    private HoldSql() {}
}
