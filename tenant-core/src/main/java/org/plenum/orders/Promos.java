package org.plenum.orders;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.plenum.kernel.Invalid;
import org.plenum.tenancy.TenantSql;

/**
 * Counts what orders use of promo codes, after the reservation itself ({@link Holds}). A code counts as long as the order's seats are taken. Codes are locked by id, after
 * the orders and before the quotas.
 */
@ApplicationScoped
class Promos {
    private static final String LOCK =
            "select p.id from promo_code p where p.id in (select promo_code_id from order_promo where order_id = any(:orders)) order by p.id for update of p";

    private static final String USED = """
            with used as (
              select promo_code_id as id, count(*)::int as n, sum(given_minor)::bigint as minor from order_promo where order_id = any(:orders) group by 1)
            """;

    @Inject
    TenantSql sql;

    /** Of orders that end. */
    void free(Collection<UUID> orders) {
        UUID[] ids = orders.toArray(UUID[]::new);
        if (lock(ids)) {
            sql.handle()
                    .createUpdate(
                            USED
                                    + "update promo_code p set taken = p.taken - u.n, given_minor = p.given_minor - u.minor from used u where u.id = p.id")
                    .bind("orders", ids)
                    .execute();
        }
    }

    /** Whether an order that had ended can have its codes again; nobody else uses them until the transaction ends. */
    boolean left(UUID order) {
        UUID[] orders = {order};
        return !lock(orders)
                || sql.handle()
                        .createQuery(
                                USED
                                        + "select bool_and(coalesce(p.taken + u.n <= p.uses_max, true) and coalesce(p.given_minor + u.minor <= p.budget_minor, true)) from used u join promo_code p on p.id = u.id")
                        .bind("orders", orders)
                        .mapTo(Boolean.class)
                        .one();
    }

    /** For an order that had ended, when they are {@link #left}. */
    void takeAgain(UUID order) {
        sql.handle()
                .createUpdate(
                        USED
                                + "update promo_code p set taken = p.taken + u.n, given_minor = p.given_minor + u.minor from used u where u.id = p.id")
                .bind("orders", new UUID[] {order})
                .execute();
    }

    /**
     * What an address may have of a code counts from the checkout on, when it is known. The codes stay locked, so that of two orders of one address the second sees the first.
     *
     * @throws Invalid when the address has had its share of one of them
     */
    void checkCustomer(UUID order, String email) {
        UUID[] orders = {order};
        if (!lock(orders)) {
            return;
        }
        int exhausted = requireNonNull(sql.handle()
                .createQuery("""
                        select count(*) from order_promo mine join promo_code p on p.id = mine.promo_code_id
                        where mine.order_id = :order and p.uses_per_customer_max <= (
                          select count(*) from order_promo u join orders o on o.id = u.order_id
                          where u.promo_code_id = p.id and o.id <> :order and lower(o.buyer_email) = lower(:email)
                            and o.status in ('REQUESTED', 'APPROVED', 'PENDING', 'PAID', 'PARTIALLY_REFUNDED'))""")
                .bind("order", order)
                .bind("email", email)
                .mapTo(Integer.class)
                .one());
        if (exhausted > 0) {
            throw Invalid.of(
                    "buyer.email", "promo-code-used", "The promo code has already been used with this e-mail address.");
        }
    }

    /** False when the orders have none. */
    private boolean lock(UUID[] orders) {
        List<UUID> locked = sql.handle()
                .createQuery(LOCK)
                .bind("orders", orders)
                .mapTo(UUID.class)
                .list();
        return !locked.isEmpty();
    }
}
