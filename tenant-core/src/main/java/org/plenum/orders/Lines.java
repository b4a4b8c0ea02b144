package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.plenum.kernel.Money;
import org.plenum.tenancy.TenantSql;

/** The lines of orders. They are written once, with the reservation. */
@ApplicationScoped
class Lines {
    @Inject
    TenantSql sql;

    List<LineView> of(Order order) {
        return sql.handle()
                .createQuery("select * from order_line where order_id = :order order by position")
                .bind("order", order.id())
                .map((row, context) -> line(row, order.currency()))
                .list();
    }

    static LineView line(ResultSet row, Currency currency) throws SQLException {
        long gross = row.getLong("gross_minor");
        long tax = row.getLong("tax_minor");
        return new LineView(
                row.getObject("ticket_type_id", UUID.class),
                row.getString("name"),
                row.getInt("quantity"),
                Money.ofMinor(row.getLong("unit_price_minor"), currency),
                row.getBigDecimal("tax_rate"),
                new TaxedAmount(
                        Money.ofMinor(gross, currency),
                        Money.ofMinor(gross - tax, currency),
                        Money.ofMinor(tax, currency)));
    }
}
