package org.plenum.acceptance.sales;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Sale;

/** Promo codes of a sale, and buying with them. */
final class Promotions {
    private Promotions() {}

    static JsonObject create(Sale sale, Map<String, Object> code) {
        return sale.organization()
                .organizer()
                .post(path(sale), code)
                .expect(201)
                .json();
    }

    static String path(Sale sale) {
        return "/api/v1/events/" + sale.eventId() + "/promo-codes";
    }

    static Api.Answer reserve(Sale sale, int quantity, String... codes) {
        return sale.organization()
                .anonymous()
                .post("/api/v1/public/events/" + sale.eventCode() + "/reservations", wish(sale, quantity, codes));
    }

    static Api.Answer quote(Sale sale, int quantity, String... codes) {
        return sale.organization()
                .anonymous()
                .post("/api/v1/public/events/" + sale.eventCode() + "/quotes", wish(sale, quantity, codes));
    }

    private static Map<String, Object> wish(Sale sale, int quantity, String... codes) {
        return Map.of(
                "items",
                List.of(Map.of("ticketTypeId", sale.ticketTypeId(), "quantity", quantity)),
                "promoCodes",
                List.of(codes));
    }

    /** How many orders have a code now, and what they save with it. */
    static List<Long> counted(Sale sale, JsonObject code) {
        JsonObject now = sale.organization()
                .organizer()
                .get(path(sale) + "/" + code.get("id").getAsString())
                .expect(200)
                .json();
        return List.of(
                now.get("uses").getAsLong(),
                now.getAsJsonObject("given").get("amountMinor").getAsLong());
    }

    static Map<String, Object> euros(long minor) {
        return Map.of("amountMinor", minor, "currency", "EUR");
    }

    static long minor(JsonObject of, String field) {
        return of.getAsJsonObject(field).get("amountMinor").getAsLong();
    }
}
