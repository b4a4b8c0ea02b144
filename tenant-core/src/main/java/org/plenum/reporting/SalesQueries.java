package org.plenum.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.plenum.kernel.Money;
import org.plenum.reporting.SalesReports.Sale;
import org.plenum.tenancy.TenantSql;

/** The sums of a {@link SalesReport}, each one statement. */
@ApplicationScoped
class SalesQueries {
    private static final String SOLD = """
            with sold as (
              select o.id, (o.paid_at at time zone :zone)::date as day, l.ticket_type_id, l.quantity, l.cancelled, l.gross_minor
              from orders o join order_line l on l.order_id = o.id
              where o.event_id = :event and o.paid_at >= :from and o.paid_at < :until)
            """;

    @Inject
    TenantSql sql;

    SalesReport.Sold sold(Sale sale) {
        return ofSold(
                        sale,
                        "select count(distinct id) as orders, coalesce(sum(quantity), 0) as tickets, coalesce(sum(cancelled), 0) as cancelled, coalesce(sum(gross_minor), 0) as gross from sold")
                .map((row, context) -> new SalesReport.Sold(
                        row.getInt("orders"), row.getInt("tickets"), row.getInt("cancelled"), gross(row, sale)))
                .one();
    }

    Money refunded(Sale sale) {
        return about(sale, """
                        select coalesce(sum(c.amount_minor), 0) as gross from credit_note c join orders o on o.id = c.order_id
                        where o.event_id = :event and c.issued_at >= :from and c.issued_at < :until""").map((row, context) -> gross(row, sale)).one();
    }

    SalesReport.Open open(Sale sale, Instant now) {
        return sql.handle()
                .createQuery("""
                        select count(distinct o.id) as orders, coalesce(sum(l.quantity), 0) as tickets, coalesce(sum(l.gross_minor), 0) as gross
                        from orders o join order_line l on l.order_id = o.id
                        where o.event_id = :event and o.status in ('HELD', 'PENDING', 'APPROVED') and o.expires_at > :now""")
                .bind("event", sale.event().id())
                .bind("now", now)
                .map((row, context) ->
                        new SalesReport.Open(row.getInt("orders"), row.getInt("tickets"), gross(row, sale)))
                .one();
    }

    SalesReport.Funnel funnel(Sale sale, Instant now) {
        return about(sale, """
                        select count(*) as begun, count(code) as detailed, count(paid_at) as paid,
                          count(*) filter (where status in ('HELD', 'PENDING', 'APPROVED') and expires_at > :now) as open
                        from orders where event_id = :event and created_at >= :from and created_at < :until""")
                .bind("now", now)
                .map((row, context) -> new SalesReport.Funnel(
                        row.getInt("begun"), row.getInt("detailed"), row.getInt("paid"), row.getInt("open")))
                .one();
    }

    List<SalesReport.TypeSales> byType(Sale sale) {
        return ofSold(sale, """
                        select t.id, t.name, coalesce(s.quantity, 0) as quantity, coalesce(s.cancelled, 0) as cancelled, coalesce(s.gross, 0) as gross,
                          q.taken - q.sold as held, q.capacity - q.taken as left
                        from ticket_type t join quota q on q.id = t.quota_id
                        left join (select ticket_type_id, sum(quantity) as quantity, sum(cancelled) as cancelled, sum(gross_minor) as gross from sold group by 1) s
                          on s.ticket_type_id = t.id
                        where t.event_id = :event order by t.position, t.id""")
                .map((row, context) -> new SalesReport.TypeSales(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("quantity"),
                        row.getInt("cancelled"),
                        gross(row, sale),
                        row.getInt("held"),
                        row.getObject("left", Integer.class)))
                .list();
    }

    List<SalesReport.DaySales> byDay(Sale sale) {
        return ofSold(
                        sale,
                        "select day, count(distinct id) as orders, sum(quantity) as quantity, sum(gross_minor) as gross from sold group by day order by day")
                .map((row, context) -> new SalesReport.DaySales(
                        row.getObject("day", LocalDate.class),
                        row.getInt("orders"),
                        row.getInt("quantity"),
                        gross(row, sale)))
                .list();
    }

    List<DayOfType> byDayAndType(Sale sale) {
        RowMapper<DayOfType> row = (rows, context) -> new DayOfType(
                rows.getObject("day", LocalDate.class),
                rows.getString("name"),
                rows.getInt("quantity"),
                rows.getInt("cancelled"),
                gross(rows, sale));
        return ofSold(sale, """
                        select s.day, t.name, sum(s.quantity) as quantity, sum(s.cancelled) as cancelled, sum(s.gross_minor) as gross
                        from sold s join ticket_type t on t.id = s.ticket_type_id group by s.day, t.id order by s.day, t.position, t.id""").map(row).list();
    }

    List<SalesReport.CodeSales> byCode(Sale sale, int limit) {
        return ofSold(sale, """
                        , per_order as (select id, sum(quantity) as quantity, sum(gross_minor) as gross from sold group by id)
                        select c.code, c.label, count(*) as orders, sum(s.quantity) as tickets, sum(p.given_minor) as given, sum(s.gross) as gross
                        from per_order s join order_promo p on p.order_id = s.id join promo_code c on c.id = p.promo_code_id
                        group by c.id order by given desc, c.code limit :limit""")
                .bind("limit", limit)
                .map((row, context) -> new SalesReport.CodeSales(
                        row.getString("code"),
                        row.getString("label"),
                        row.getInt("orders"),
                        row.getInt("tickets"),
                        Money.ofMinor(row.getLong("given"), sale.event().currency()),
                        gross(row, sale)))
                .list();
    }

    /** @param query what to make of the lines that were sold */
    private Query ofSold(Sale sale, String query) {
        return about(sale, SOLD + query).bind("zone", sale.event().timeZone().getId());
    }

    private Query about(Sale sale, String query) {
        return sql.handle()
                .createQuery(query)
                .bind("event", sale.event().id())
                .bind("from", sale.from())
                .bind("until", sale.until());
    }

    private static Money gross(ResultSet row, Sale sale) throws SQLException {
        return Money.ofMinor(row.getLong("gross"), sale.event().currency());
    }
}
