package org.plenum.orders;

/**
 * The statements for promo codes. Codes are locked by id, after the orders and before the quotas, which is the order everybody keeps to; reservations without a code come
 * by here without a statement.
 */
final class PromoSql {
    /** Parameters: event code, codes in capital letters. */
    static final String READ = """
            select p.*, upper(p.code) as key from promo_code p join event e on e.id = p.event_id
            where e.code = ? and upper(p.code) = any(?) order by p.id""";

    /** As {@link #READ}; nobody else uses one of them until the transaction ends. */
    static final String LOCK = READ + " for update of p";

    /**
     * All of it or, when a code has less left than is taken, nothing at all is written. Parameters: codes, how often each, what is given away with each; and of the
     * orders' codes: order ids, code ids, what each gives away.
     */
    static final String TAKE = """
            with wanted as (select * from unnest(?::uuid[], ?::int[], ?::bigint[]) as w (id, n, minor)),
            used as (
              update promo_code p set taken = p.taken + w.n, given_minor = p.given_minor + w.minor from wanted w
              where p.id = w.id and coalesce(p.taken + w.n <= p.uses_max, true) and coalesce(p.given_minor + w.minor <= p.budget_minor, true)
              returning p.id)
            insert into order_promo (order_id, promo_code_id, given_minor)
            select u.* from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as u (order_id, promo_code_id, given_minor)
            where (select count(*) from used) = (select count(*) from wanted)""";

    private PromoSql() {}
}
