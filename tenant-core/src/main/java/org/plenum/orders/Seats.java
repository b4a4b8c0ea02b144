package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenum.tenancy.TenantSql;

/**
 * Counts what orders take from quotas, after the reservation itself ({@link Holds}). Whoever changes several quotas locks them first, an event's before those
 * within it and those by id, as late as possible.
 */
@ApplicationScoped
class Seats {
    private static final String LOCK = """
            select q.id from quota q
            where q.id in (select l.quota_id from order_line l where l.order_id = any(:orders)
              union select k.within from order_line l join quota k on k.id = l.quota_id where l.order_id = any(:orders) and k.within is not null)
            order by (q.within is not null), q.id for update of q""";

    private static final String CHANGES = """
            with inner_change as (
              select l.quota_id as id, k.within, sum(l.quantity - l.cancelled)::int as n from order_line l join quota k on k.id = l.quota_id
              where l.order_id = any(:orders) group by 1, 2),
            change as (
              select id, n from inner_change
              union all select within, sum(n)::int from inner_change where within is not null group by within)
            """;

    @Inject
    TenantSql sql;

    @Inject
    Event<SeatsFreed> freed;

    /** Of reservations that never became a sale. */
    void free(Collection<UUID> orders) {
        move(orders, "update quota q set taken = q.taken - c.n from change c where c.id = q.id");
        freed.fire(new SeatsFreed(List.copyOf(orders)));
    }

    /** What is held becomes sold. */
    void sell(UUID order) {
        move(List.of(order), "update quota q set sold = q.sold + c.n from change c where c.id = q.id");
    }

    /** Of an order that was sold. */
    void takeBack(UUID order) {
        move(
                List.of(order),
                "update quota q set taken = q.taken - c.n, sold = q.sold - c.n from change c where c.id = q.id");
        sql.handle()
                .createUpdate("update order_line set cancelled = quantity where order_id = :order")
                .bind("order", order)
                .execute();
        freed.fire(new SeatsFreed(List.of(order)));
    }

    /** A part of an order that was sold: by position of the line, how many of it. */
    void takeBack(UUID order, Map<Integer, Long> numberByLine) {
        lock(new UUID[] {order});
        sql.handle()
                .createUpdate("""
                        with gone as (select * from unnest(:lines, :numbers) as g(line, n)),
                        inner_change as (
                          select l.quota_id as id, k.within, sum(g.n)::int as n from order_line l join gone g on g.line = l.position join quota k on k.id = l.quota_id
                          where l.order_id = :order group by 1, 2),
                        change as (
                          select id, n from inner_change
                          union all select within, sum(n)::int from inner_change where within is not null group by within),
                        line as (update order_line l set cancelled = l.cancelled + g.n from gone g where l.order_id = :order and l.position = g.line)
                        update quota q set taken = q.taken - c.n, sold = q.sold - c.n from change c where c.id = q.id""")
                .bind("order", order)
                .bindArray("lines", Integer.class, numberByLine.keySet().toArray())
                .bindArray(
                        "numbers",
                        Integer.class,
                        numberByLine.values().stream().map(Long::intValue).toArray())
                .execute();
        freed.fire(new SeatsFreed(List.of(order)));
    }

    /** For an order whose seats were freed. All or, when less is left, nothing and false. */
    boolean takeAgain(UUID order) {
        UUID[] orders = {order};
        lock(orders);
        boolean left = sql.handle()
                .createQuery(
                        CHANGES
                                + "select count(q.id) = count(*) and bool_and(q.capacity is null or q.taken + c.n <= q.capacity) from change c left join quota q on q.id = c.id")
                .bind("orders", orders)
                .mapTo(Boolean.class)
                .one();
        if (left) {
            move(List.of(order), "update quota q set taken = q.taken + c.n from change c where c.id = q.id");
        }
        return left;
    }

    private void move(Collection<UUID> orders, String update) {
        UUID[] ids = orders.toArray(UUID[]::new);
        lock(ids);
        sql.handle().createUpdate(CHANGES + update).bind("orders", ids).execute();
    }

    private void lock(UUID[] orders) {
        sql.handle().createQuery(LOCK).bind("orders", orders).mapTo(UUID.class).list();
    }
}
