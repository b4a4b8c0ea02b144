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
 * Counts what orders take from quotas, after the reservation itself ({@link Holds}). Whoever changes several quotas locks them first, an event's and those that ticket types share before
 * the types' own and those by id, as late as possible.
 */
@ApplicationScoped
class Seats {
    private static final String LOCK = """
            select q.id from quota q
            where q.id in (select l.quota_id from order_line l where l.order_id = any(:orders)
              union select k.within from order_line l join quota k on k.id = l.quota_id where l.order_id = any(:orders) and k.within is not null
              union select c.quota_id from order_line l join quota_ticket_type c on c.ticket_type_id = l.ticket_type_id where l.order_id = any(:orders))
            order by (q.within is not null), q.id for update of q""";

    /** Of what is moved of each ticket type: what that is in its own quota, in the event's, and in each that it shares with others. */
    private static final String CHANGE = """
            change as (
              select quota_id as id, n from moved
              union all select k.within, sum(m.n)::int from moved m join quota k on k.id = m.quota_id where k.within is not null group by 1
              union all select c.quota_id, sum(m.n)::int from moved m join quota_ticket_type c on c.ticket_type_id = m.ticket_type_id group by 1)
            """;

    private static final String CHANGES = """
            with moved as (
              select ticket_type_id, quota_id, sum(quantity - cancelled)::int as n from order_line where order_id = any(:orders) group by 1, 2),
            """ + CHANGE;

    private static final String CHANGES_OF_LINES = """
            with gone as (select * from unnest(:lines, :numbers) as g(line, n)),
            line as (update order_line l set cancelled = l.cancelled + g.n from gone g where l.order_id = :order and l.position = g.line),
            moved as (
              select l.ticket_type_id, l.quota_id, sum(g.n)::int as n from order_line l join gone g on g.line = l.position where l.order_id = :order group by 1, 2),
            """ + CHANGE;

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
                .createUpdate(
                        CHANGES_OF_LINES
                                + "update quota q set taken = q.taken - c.n, sold = q.sold - c.n from change c where c.id = q.id")
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
