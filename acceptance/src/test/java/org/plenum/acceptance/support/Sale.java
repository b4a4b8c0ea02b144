package org.plenum.acceptance.support;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenum.localstack.stripe.Control;

/** A published event on sale, and a customer's steps through the public API. */
public record Sale(Organization organization, String eventId, String eventCode, String ticketTypeId) {
    /** The seats that a customer holds. */
    public record Held(String id, String secret) {
        /** As a reservation answers. */
        public static Held of(Api.Answer reserved) {
            JsonObject held = reserved.json();
            return new Held(held.get("id").getAsString(), held.get("secret").getAsString());
        }
    }

    /** A purchase on its way to payment. */
    public record Bought(String code, String secret, String checkoutUrl) {
        /** As a checkout answers. */
        public static Bought of(Api.Answer checkedOut) {
            JsonObject next = checkedOut.json();
            return new Bought(
                    next.get("orderCode").getAsString(),
                    next.get("orderSecret").getAsString(),
                    next.get("checkoutUrl").isJsonNull()
                            ? ""
                            : next.get("checkoutUrl").getAsString());
        }

        /** Id of the payment's session at Stripe. */
        public String session() {
            return checkoutUrl.substring(checkoutUrl.lastIndexOf('/') + 1);
        }
    }

    public Api.Answer reserve(int quantity) {
        return organization
                .anonymous()
                .post(
                        "/api/v1/public/events/" + eventCode + "/reservations",
                        Map.of("items", List.of(Map.of("ticketTypeId", ticketTypeId, "quantity", quantity))));
    }

    public Held hold(int quantity) {
        return Held.of(reserve(quantity).expect(201));
    }

    public Api.Answer checkout(Held held, String name, String email, int tickets) {
        List<Map<String, Object>> attendees = new ArrayList<>();
        for (int n = 0; n < tickets; n++) {
            attendees.add(Map.of("ticketTypeId", ticketTypeId, "name", n == 0 ? name : name + " " + n, "email", email));
        }
        Map<String, Object> body = new HashMap<>();
        body.put("buyer", Map.of("name", name, "email", email));
        body.put("attendees", attendees);
        return organization
                .anonymous()
                .with("Reservation-Secret", held.secret())
                .post("/api/v1/public/reservations/" + held.id() + "/checkout", body);
    }

    public Bought buy(String name, String email, int tickets) {
        return Bought.of(checkout(hold(tickets), name, email, tickets).expect(200));
    }

    public JsonObject order(Bought bought) {
        return organization
                .anonymous()
                .with("Order-Secret", bought.secret())
                .get("/api/v1/public/orders/" + bought.code())
                .expect(200)
                .json();
    }

    public JsonObject awaitStatus(Bought bought, String status) {
        return Await.found(
                "order " + bought.code() + " is " + status,
                () -> Optional.of(order(bought))
                        .filter(order -> order.get("status").getAsString().equals(status)));
    }

    /** Bought and paid on the stand-in's page; gives the order with its tickets. */
    public JsonObject paid(String name, String email, int tickets) {
        Bought bought = buy(name, email, tickets);
        if (!bought.checkoutUrl().isEmpty()) {
            stripe().pay(bought.session());
        }
        return awaitStatus(bought, "PAID");
    }

    public static Control stripe() {
        return Platform.running().stripe().orElseThrow().control();
    }
}
