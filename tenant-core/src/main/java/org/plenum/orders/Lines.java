package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.plenum.kernel.Money;
import org.plenum.pricing.Reduction;
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
                reductions(row.getString("reductions"), currency),
                row.getBigDecimal("tax_rate"),
                new TaxedAmount(
                        Money.ofMinor(gross, currency),
                        Money.ofMinor(gross - tax, currency),
                        Money.ofMinor(tax, currency)));
    }

    private static final String NONE = "[]";

    static String json(List<Reduction> reductions) {
        if (reductions.isEmpty()) {
            return NONE;
        }
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (Reduction reduction : reductions) {
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("minor", reduction.each().minor());
            json.add(reduction.code() == null ? one : one.add("code", reduction.code()));
        }
        return json.build().toString();
    }

    private static List<Reduction> reductions(String json, Currency currency) {
        if (json.equals(NONE)) {
            return List.of();
        }
        List<Reduction> reductions = new ArrayList<>();
        for (JsonObject one :
                Json.createReader(new StringReader(json)).readArray().getValuesAs(JsonObject.class)) {
            reductions.add(new Reduction(
                    one.getString("code", null),
                    Money.ofMinor(one.getJsonNumber("minor").longValueExact(), currency)));
        }
        return reductions;
    }
}
