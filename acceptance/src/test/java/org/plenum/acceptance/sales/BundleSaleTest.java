package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** One price for several tickets: it takes a seat for each of them, and what they cost adds up to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleSaleTest {
    private final Organization organization = Organization.fresh();

    @AfterAll
    void everySeatIsAccountedFor() {
        organization.awaitJobs();
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void aBundleIsPaidAsOneAndGivesTicketsOfEachKind() {
        Sale sale = organization.sale(24_000, 20);
        String dinner = type(sale, "Dinner", 6_000, Map.of("quantity", 3));
        String both = bundle(sale, "Both", 25_001, Map.of(sale.ticketTypeId(), 1, dinner, 1));
        JsonObject quote = ask(sale, "quotes", Map.of(both, 2)).expect(200).json();
        assertEquals(50_002, quote.getAsJsonObject("total").get("amountMinor").getAsLong());
        JsonObject held = ask(sale, "reservations", Map.of(both, 2)).expect(201).json();
        Map<String, Integer> lines = items(held, "lines").stream()
                .collect(Collectors.toMap(
                        line -> line.get("name").getAsString(),
                        line -> line.get("quantity").getAsInt()));
        assertEquals(Map.of("Regular · Both", 2, "Dinner · Both", 2), lines);
        assertEquals(
                "sold-out",
                ask(sale, "reservations", Map.of(both, 2)).expect(409).problem(),
                "one dinner is left");
        Sale.Bought bought = Sale.Bought.of(organization
                .anonymous()
                .with("Reservation-Secret", held.get("secret").getAsString())
                .post(
                        "/api/v1/public/reservations/" + held.get("id").getAsString() + "/checkout",
                        Map.of(
                                "buyer",
                                Map.of("name", "Ada", "email", "ada@customers.example"),
                                "attendees",
                                Stream.of(sale.ticketTypeId(), sale.ticketTypeId(), dinner, dinner)
                                        .map(type -> Map.of("ticketTypeId", type, "name", "Ada"))
                                        .toList()))
                .expect(200));
        Sale.stripe().pay(bought.session());
        JsonObject order = sale.awaitStatus(bought, "PAID");
        assertEquals(4, items(order, "tickets").size());
        assertEquals(1, available(sale, dinner));
        assertEquals(1, available(sale, both), "as many as there are dinners");
        String one = items(order, "tickets").getFirst().get("id").getAsString();
        organization
                .organizer()
                .post(
                        "/api/v1/orders/" + bought.code() + "/refunds",
                        Map.of("amount", Map.of("amountMinor", 100, "currency", "EUR"), "ticketIds", List.of(one)))
                .expect(201);
    }

    @Test
    void aRushForBundlesAndTheirTicketsSellsNoSeatTwice() throws Exception {
        Sale sale = organization.sale(0, 12);
        String table = bundle(sale, "Table", 0, Map.of(sale.ticketTypeId(), 4));
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> work = IntStream.range(0, 24)
                    .<Callable<Integer>>mapToObj(n -> () -> n % 2 == 0
                            ? ask(sale, "reservations", Map.of(table, 1)).status() == 201 ? 4 : 0
                            : sale.reserve(1).status() == 201 ? 1 : 0)
                    .toList();
            int seats = 0;
            for (Future<Integer> done : crowd.invokeAll(work)) {
                seats += done.get();
            }
            assertTrue(seats <= 12 && seats > 8, "seats " + seats);
            assertEquals(12 - seats, available(sale, sale.ticketTypeId()));
        }
    }

    @Test
    void aCodeShowsOnABundleWhatItTakesOffItsTickets() {
        Sale sale = organization.sale(1190, 20);
        String table = bundle(sale, "Table", 10_004, Map.of(sale.ticketTypeId(), 8));
        Promotions.create(sale, Map.of("code", "FIVE", "kind", "AMOUNT", "amount", Promotions.euros(500)));
        JsonObject quote = organization
                .anonymous()
                .post(
                        "/api/v1/public/events/" + sale.eventCode() + "/quotes",
                        Map.of(
                                "items",
                                List.of(Map.of("ticketTypeId", table, "quantity", 1)),
                                "promoCodes",
                                List.of("FIVE")))
                .expect(200)
                .json();
        assertEquals(6_004, quote.getAsJsonObject("total").get("amountMinor").getAsLong());
        String shop = new Visitor()
                .get(organization.url() + "/events/" + sale.eventCode() + "/tickets?promo=FIVE")
                .text();
        assertTrue(shop.contains("€60.04") && shop.contains("€100.04"), shop);
    }

    @Test
    void bundlesAreNoPartOfWhatTheyAreMadeOf() {
        Sale sale = organization.sale(1190, 20);
        String table = bundle(sale, "Table", 10_000, Map.of(sale.ticketTypeId(), 8));
        create(sale, "Parking", 100, Map.of("addOnPerMain", 1, "addOnToIds", List.of(table)))
                .expect(422);
        assertEquals(
                "bundle",
                organization
                        .organizer()
                        .post(
                                "/api/v1/events/" + sale.eventId() + "/quotas",
                                Map.of("name", "Tables", "quantity", 10, "ticketTypeIds", List.of(table)))
                        .expect(422)
                        .json()
                        .getAsJsonArray("errors")
                        .get(0)
                        .getAsJsonObject()
                        .get("code")
                        .getAsString());
    }

    @Test
    void whatIsNoBundleIsRefused() {
        Sale sale = organization.sale(1190, 20);
        String table = bundle(sale, "Table", 10_000, Map.of(sale.ticketTypeId(), 8));
        assertEquals(
                "in-a-bundle",
                organization
                        .organizer()
                        .delete("/api/v1/events/" + sale.eventId() + "/ticket-types/" + sale.ticketTypeId())
                        .expect(409)
                        .problem());
        create(sale, "Of bundles", 100, Map.of("parts", parts(Map.of(table, 1))))
                .expect(422);
        create(sale, "Too large", 100, Map.of("parts", parts(Map.of(sale.ticketTypeId(), 21))))
                .expect(422);
        create(sale, "Bounded", 100, Map.of("parts", parts(Map.of(sale.ticketTypeId(), 2)), "quantity", 5))
                .expect(422);
        create(sale, "Net", 100, Map.of("parts", parts(Map.of(sale.ticketTypeId(), 2)), "taxIncluded", false))
                .expect(422);
        ask(sale, "reservations", Map.of(table, 6)).expect(422);
        assertTrue(new Visitor()
                .get(organization.url() + "/events/" + sale.eventCode() + "/tickets")
                .text()
                .contains("8 × Regular"));
    }

    private Api.Answer create(Sale sale, String name, long price, Map<String, Object> terms) {
        Map<String, Object> draft = new HashMap<>(terms);
        draft.put("name", name);
        draft.put("price", Map.of("amountMinor", price, "currency", "EUR"));
        draft.put("taxRatePercent", 7);
        return organization.organizer().post("/api/v1/events/" + sale.eventId() + "/ticket-types", draft);
    }

    private String type(Sale sale, String name, long price, Map<String, Object> terms) {
        return create(sale, name, price, terms).expect(201).string("id");
    }

    private String bundle(Sale sale, String name, long price, Map<String, Integer> parts) {
        return type(sale, name, price, Map.of("parts", parts(parts)));
    }

    private static List<Map<String, Object>> parts(Map<String, Integer> parts) {
        return parts.entrySet().stream()
                .map(part -> Map.<String, Object>of("ticketTypeId", part.getKey(), "quantity", part.getValue()))
                .toList();
    }

    private int available(Sale sale, String type) {
        return items(
                        organization
                                .anonymous()
                                .get("/api/v1/public/events/" + sale.eventCode() + "/ticket-types")
                                .expect(200)
                                .json(),
                        "items")
                .stream()
                .filter(each -> each.get("id").getAsString().equals(type))
                .findFirst()
                .orElseThrow()
                .get("available")
                .getAsInt();
    }

    private Api.Answer ask(Sale sale, String what, Map<String, Integer> wanted) {
        return organization
                .anonymous()
                .post("/api/v1/public/events/" + sale.eventCode() + "/" + what, Map.of("items", parts(wanted)));
    }

    private static List<JsonObject> items(JsonObject of, String field) {
        return StreamSupport.stream(of.getAsJsonArray(field).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
