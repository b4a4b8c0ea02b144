package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** What is only sold together with other tickets: in one order with them, so many with each, and never without them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddOnTest {
    private final Organization organization = Organization.fresh();

    @AfterAll
    void everySeatIsAccountedFor() {
        organization.awaitJobs();
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void anAddOnIsSoldWithItsTicketsAndNoMoreOfItThanTheyAllow() {
        Sale sale = organization.sale(1190, 20);
        String other = type(sale, "Day", Map.of());
        String dinner = type(sale, "Dinner", Map.of("addOnPerMain", 2, "addOnToIds", List.of(sale.ticketTypeId())));
        String parking = type(sale, "Parking", Map.of("addOnPerMain", 1));
        assertEquals("add-on", refused(sale, Map.of(dinner, 1)));
        assertEquals("add-on", refused(sale, Map.of(other, 1, dinner, 1)), "that is no ticket of its own");
        assertEquals("add-on", refused(sale, Map.of(sale.ticketTypeId(), 1, dinner, 3)));
        assertEquals("add-on", refused(sale, Map.of(dinner, 1, parking, 1)), "add-ons do not carry each other");
        assertEquals("add-on", refused(sale, Map.of(other, 1, parking, 2)));
        ask(sale, "quotes", Map.of(dinner, 1)).expect(422);
        ask(sale, "quotes", Map.of(sale.ticketTypeId(), 1, dinner, 2)).expect(200);
        ask(sale, "reservations", Map.of(sale.ticketTypeId(), 1, dinner, 2, parking, 1))
                .expect(201);
        ask(sale, "reservations", Map.of(other, 2, parking, 2)).expect(201);
    }

    @Test
    void aTicketThatIsCancelledTakesItsAddOnsAlong() {
        Sale sale = organization.sale(0, 20);
        String dinner = type(sale, "Dinner", Map.of("addOnPerMain", 1));
        Sale.Held held = Sale.Held.of(ask(sale, "reservations", Map.of(sale.ticketTypeId(), 2, dinner, 2))
                .expect(201));
        Map<String, Object> body = new HashMap<>();
        body.put("buyer", Map.of("name", "Ada", "email", "ada@customers.example"));
        List<Map<String, Object>> guests = new ArrayList<>();
        for (String type : List.of(sale.ticketTypeId(), dinner)) {
            for (String name : List.of("Ada", "Ben")) {
                guests.add(Map.of("ticketTypeId", type, "name", name, "email", name + "@customers.example"));
            }
        }
        body.put("attendees", guests);
        Sale.Bought bought = Sale.Bought.of(organization
                .anonymous()
                .with("Reservation-Secret", held.secret())
                .post("/api/v1/public/reservations/" + held.id() + "/checkout", body)
                .expect(200));
        JsonObject order = sale.awaitStatus(bought, "PAID");
        String bens = tickets(order).stream()
                .filter(ticket -> ticket.get("attendeeName").getAsString().equals("Ben")
                        && ticket.get("ticketTypeId").getAsString().equals(sale.ticketTypeId()))
                .findFirst()
                .orElseThrow()
                .get("id")
                .getAsString();
        organization
                .organizer()
                .post(
                        "/api/v1/orders/" + bought.code() + "/refunds",
                        Map.of(
                                "amount", Map.of("amountMinor", 0, "currency", "EUR"),
                                "ticketIds", List.of(bens)))
                .expect(201);
        List<JsonObject> left = tickets(sale.order(bought));
        assertEquals(2, left.size());
        left.forEach(ticket -> assertEquals("Ada", ticket.get("attendeeName").getAsString()));
    }

    @Test
    void theShopShowsAddOnsBelowTheirTickets() {
        Sale sale = organization.sale(1190, 20);
        String dinner = type(sale, "Dinner", Map.of("addOnPerMain", 1, "addOnToIds", List.of(sale.ticketTypeId())));
        type(sale, "Day", Map.of());
        String shop = new Visitor()
                .get(organization.url() + "/events/" + sale.eventCode() + "/tickets")
                .text();
        assertTrue(shop.indexOf(">Regular<") < shop.indexOf(">Dinner<"));
        assertTrue(shop.indexOf(">Dinner<") < shop.indexOf(">Day<"), "although it was made later");
        assertTrue(shop.contains("Only together with Regular: at most 1 for each ticket."));
        assertFalse(new Visitor()
                .get(organization.url() + "/events/" + sale.eventCode())
                .text()
                .contains("Dinner"));
        String types = "/api/v1/events/" + sale.eventId() + "/ticket-types/";
        Api organizer = organization.organizer();
        assertEquals(
                "has-add-ons",
                organizer.delete(types + sale.ticketTypeId()).expect(409).problem());
        Api changing = organizer.with("If-Match", "*");
        changing.patch(types + sale.ticketTypeId(), Map.of("addOnPerMain", 1)).expect(422);
        changing.patch(types + dinner, Map.of("addOnToIds", List.of(dinner))).expect(422);
        changing.patch(types + dinner, Map.of("addOnPerMain", 0)).expect(422);
    }

    private String type(Sale sale, String name, Map<String, Object> terms) {
        Map<String, Object> draft = new HashMap<>(terms);
        draft.put("name", name);
        draft.put("price", Map.of("amountMinor", 0, "currency", "EUR"));
        return organization
                .organizer()
                .post("/api/v1/events/" + sale.eventId() + "/ticket-types", draft)
                .expect(201)
                .string("id");
    }

    private String refused(Sale sale, Map<String, Integer> wanted) {
        return ask(sale, "reservations", wanted)
                .expect(422)
                .json()
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("code")
                .getAsString();
    }

    private Api.Answer ask(Sale sale, String what, Map<String, Integer> wanted) {
        return organization
                .anonymous()
                .post(
                        "/api/v1/public/events/" + sale.eventCode() + "/" + what,
                        Map.of(
                                "items",
                                wanted.entrySet().stream()
                                        .map(item -> Map.of("ticketTypeId", item.getKey(), "quantity", item.getValue()))
                                        .toList()));
    }

    private static List<JsonObject> tickets(JsonObject order) {
        return StreamSupport.stream(order.getAsJsonArray("tickets").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
