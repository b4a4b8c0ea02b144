package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.kernel.TimeCursor;
import org.plenum.tenancy.TenantSql;

/** Orders as organizers look at them: lists and sums. */
@ApplicationScoped
class OrderQueries {
    private static final int DAYS_MAX = 60;

    private static final String ROWS = """
            select o.*, coalesce(l.tickets, 0) as tickets, coalesce(l.gross, 0) as gross
            from orders o
            cross join lateral (select sum(quantity - cancelled) as tickets, sum(gross_minor) as gross from order_line where order_id = o.id) l
            where o.code is not null and (:event::uuid is null or o.event_id = :event::uuid) and (:status::text is null or o.status = :status)
              and (o.created_at, o.id) < (:at, :id)
              and (lower(o.code) like :pattern or lower(o.buyer_name) like :pattern or lower(o.buyer_email) like :pattern)
            order by o.created_at desc, o.id desc limit :limit""";

    /** Paid, and not given back as a whole; a part given back is taken off. What was kept of a cancelled order counts too. */
    private static final String SALES = """
            with sale as (
              select l.order_id, l.ticket_type_id, l.quantity - l.cancelled as quantity, l.gross_minor, o.paid_at from orders o join order_line l on l.order_id = o.id
              where o.event_id = :event and o.code is not null and o.status in ('PAID', 'PARTIALLY_REFUNDED', 'CANCELLED') and o.paid_at is not null)
            """;

    @Inject
    TenantSql sql;

    List<OrderRow> list(
            @Nullable UUID eventId, @Nullable OrderStatus status, String pattern, TimeCursor after, int limit) {
        return sql.handle()
                .createQuery(ROWS)
                .bind("event", eventId == null ? null : eventId.toString())
                .bind("status", status == null ? null : status.name())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("pattern", pattern)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list();
    }

    List<SalesSummary.TypeSales> byType(UUID eventId, Currency currency) {
        return sql.handle()
                .createQuery(SALES + """
                        select t.id, t.name, q.sold, q.taken - q.sold as held, q.capacity, coalesce(i.gross, 0) as gross
                        from ticket_type t join quota q on q.id = t.quota_id
                        left join (select ticket_type_id, sum(gross_minor) as gross from sale group by 1) i on i.ticket_type_id = t.id
                        where t.event_id = :event order by t.position, t.id""")
                .bind("event", eventId)
                .map((row, context) -> new SalesSummary.TypeSales(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("sold"),
                        row.getInt("held"),
                        row.getObject("capacity", Integer.class),
                        Money.ofMinor(row.getLong("gross"), currency)))
                .list();
    }

    List<SalesSummary.DaySales> byDay(UUID eventId, Currency currency, ZoneId zone) {
        return sql.handle()
                .createQuery(SALES + """
                        select * from (
                          select (paid_at at time zone :zone)::date as day, sum(quantity) as sold, sum(gross_minor) as gross
                          from sale group by 1 order by 1 desc limit :limit) d order by day""")
                .bind("event", eventId)
                .bind("zone", zone.getId())
                .bind("limit", DAYS_MAX)
                .map((row, context) -> new SalesSummary.DaySales(
                        row.getObject("day", java.time.LocalDate.class),
                        row.getInt("sold"),
                        Money.ofMinor(row.getLong("gross"), currency)))
                .list();
    }

    Map<UUID, String> codes(Set<UUID> ids) {
        return sql.handle()
                .createQuery("select id, code from orders where id = any(:ids) and code is not null")
                .bindArray("ids", UUID.class, ids.toArray())
                .reduceRows(new HashMap<>(), (codes, row) -> {
                    codes.put(row.getColumn("id", UUID.class), row.getColumn("code", String.class));
                    return codes;
                });
    }

    /** By organizers, at Stripe itself, and by banks that decided so. */
    long refundedMinor(UUID eventId) {
        return sql.handle()
                .createQuery("""
                        select coalesce(sum(p.refunded_minor + coalesce((select sum(d.taken_minor) from dispute d where d.payment_id = p.id and d.status = 'LOST'), 0)), 0)
                        from orders o join payment p on p.id = o.payment_id
                        where o.event_id = :event and o.status in ('PARTIALLY_REFUNDED', 'CANCELLED')""")
                .bind("event", eventId)
                .mapTo(Long.class)
                .one();
    }

    int paidOrders(UUID eventId) {
        return sql.handle()
                .createQuery(
                        "select count(*) from orders where event_id = :event and code is not null and status in ('PAID', 'PARTIALLY_REFUNDED')")
                .bind("event", eventId)
                .mapTo(Integer.class)
                .one();
    }

    /** @param secretOf the secret of an order's public address */
    List<BuyersOrder> ofBuyer(String email, Instant now, int limit, Function<UUID, String> secretOf) {
        return sql.handle()
                .createQuery("""
                        select o.id, o.code, o.status, o.locale, e.name, e.starts_at, e.time_zone from orders o join event e on e.id = o.event_id
                        where lower(o.buyer_email) = lower(:email) and o.code is not null
                          and (o.status in ('PAID', 'PARTIALLY_REFUNDED') or o.status in ('PENDING', 'REQUESTED', 'APPROVED') and o.expires_at > :now)
                        order by o.created_at desc, o.id desc limit :limit""")
                .bind("email", email)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new BuyersOrder(
                        row.getString("code"),
                        secretOf.apply(row.getObject("id", UUID.class)),
                        OrderStatus.valueOf(row.getString("status")),
                        row.getString("name"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("locale")))
                .list();
    }

    private static OrderRow row(ResultSet row) throws SQLException {
        OffsetDateTime paidAt = row.getObject("paid_at", OffsetDateTime.class);
        return new OrderRow(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("code"),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("buyer_name"),
                row.getString("buyer_email"),
                row.getInt("tickets"),
                Money.ofMinor(row.getLong("gross"), row.getString("currency")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                paidAt == null ? null : paidAt.toInstant());
    }
}
