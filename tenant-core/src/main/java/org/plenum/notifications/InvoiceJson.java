package org.plenum.notifications;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.plenum.kernel.Money;
import org.plenum.orders.TaxedAmount;

/** An invoice as it is stored. */
final class InvoiceJson {
    private InvoiceJson() {}

    static String write(Invoice invoice) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (Invoice.Line line : invoice.lines()) {
            lines.add(Json.createObjectBuilder()
                    .add("name", line.name())
                    .add("quantity", line.quantity())
                    .add("unitPriceMinor", line.unitPrice().minor())
                    .add("taxRatePercent", line.taxRatePercent())
                    .add("amount", amount(line.amount())));
        }
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("number", invoice.number())
                .add("issuedAt", invoice.issuedAt().toString())
                .add("zone", invoice.zone().getId())
                .add("orderCode", invoice.orderCode())
                .add("eventName", invoice.eventName())
                .add("seller", Json.createArrayBuilder(invoice.seller()))
                .add("buyer", Json.createArrayBuilder(invoice.buyer()))
                .add("lines", lines)
                .add("currency", invoice.total().gross().currency().getCurrencyCode())
                .add("total", amount(invoice.total()))
                .add("locale", invoice.locale());
        if (invoice.buyerVatId() != null) {
            all.add("buyerVatId", invoice.buyerVatId());
        }
        if (invoice.corrects() != null) {
            all.add("corrects", invoice.corrects());
        }
        if (invoice.legal() != null) {
            all.add("legal", LegalJson.write(invoice.legal()));
        }
        return all.build().toString();
    }

    static Invoice read(String json) {
        JsonObject all = Json.createReader(new StringReader(json)).readObject();
        Currency currency = Currency.getInstance(all.getString("currency"));
        return new Invoice(
                all.getString("number"),
                Instant.parse(all.getString("issuedAt")),
                ZoneId.of(all.getString("zone")),
                all.getString("orderCode"),
                all.getString("eventName"),
                texts(all.getJsonArray("seller")),
                texts(all.getJsonArray("buyer")),
                all.getString("buyerVatId", null),
                all.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                        .map(line -> line(line, currency))
                        .toList(),
                amount(all.getJsonObject("total"), currency),
                all.getString("locale"),
                all.getString("corrects", null),
                all.containsKey("legal") ? LegalJson.read(all.getJsonObject("legal")) : null);
    }

    private static Invoice.Line line(JsonObject line, Currency currency) {
        BigDecimal rate = line.getJsonNumber("taxRatePercent").bigDecimalValue();
        return new Invoice.Line(
                line.getString("name"),
                line.getInt("quantity"),
                money(line, "unitPriceMinor", currency),
                rate,
                amount(line.getJsonObject("amount"), currency));
    }

    private static JsonObjectBuilder amount(TaxedAmount amount) {
        return Json.createObjectBuilder()
                .add("grossMinor", amount.gross().minor())
                .add("netMinor", amount.net().minor())
                .add("taxMinor", amount.tax().minor());
    }

    private static TaxedAmount amount(JsonObject amount, Currency currency) {
        return new TaxedAmount(
                money(amount, "grossMinor", currency),
                money(amount, "netMinor", currency),
                money(amount, "taxMinor", currency));
    }

    private static Money money(JsonObject object, String field, Currency currency) {
        return Money.ofMinor(object.getJsonNumber(field).longValueExact(), currency);
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
