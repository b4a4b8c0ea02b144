package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;

/** Everybody at once. That this is the statement's condition's doing is shown in tenant-core's HoldRaceTest, which takes it away. */
class RaceTest {
    private static final int CUSTOMERS = 64;
    private static final int SEATS = 10;

    @Test
    void sixtyFourCustomersBuyTenSeats() throws Exception {
        Organization organization = Organization.fresh();
        Sale sale = organization.sale(1190, SEATS);
        CyclicBarrier start = new CyclicBarrier(CUSTOMERS);
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS)) {
            List<Future<String>> running = new ArrayList<>();
            for (int n = 0; n < CUSTOMERS; n++) {
                String email = "customer-" + n + "@customers.example";
                running.add(customers.submit(() -> {
                    start.await();
                    return purchase(sale, email);
                }));
            }
            for (Future<String> one : running) {
                outcomes.add(one.get());
            }
        }
        assertEquals(SEATS, Collections.frequency(outcomes, "PAID"), outcomes::toString);
        assertEquals(CUSTOMERS - SEATS, Collections.frequency(outcomes, "sold-out"), outcomes::toString);
        JsonObject type = type(sale);
        assertEquals(SEATS, type.get("sold").getAsInt());
        assertEquals(0, type.get("available").getAsInt());
        assertEquals(List.of(), Books.violations(organization));
    }

    /** Reservations of a rush are written in groups. A group is one organization's, whatever the event is called elsewhere. */
    @Test
    void twoOrganizationsWithAnEventOfTheSameAddressSellTheirOwn() throws Exception {
        Sale one = ofAddress(Organization.fresh().sale(1190, SEATS), "the-same");
        Sale other = ofAddress(Organization.fresh().sale(1190, SEATS), "the-same");
        Sale mistaken = new Sale(one.organization(), one.eventId(), one.eventCode(), other.ticketTypeId());
        List<Sale> wishes = new ArrayList<>();
        for (int n = 0; n < CUSTOMERS / 2; n++) {
            wishes.addAll(List.of(one, other, mistaken));
        }
        Map<Sale, List<Integer>> outcomes = new HashMap<>();
        CyclicBarrier start = new CyclicBarrier(wishes.size());
        try (ExecutorService customers = Executors.newFixedThreadPool(wishes.size())) {
            List<Future<Integer>> running = new ArrayList<>();
            for (Sale wish : wishes) {
                running.add(customers.submit(() -> {
                    start.await();
                    return wish.reserve(1).status();
                }));
            }
            for (int n = 0; n < running.size(); n++) {
                outcomes.computeIfAbsent(wishes.get(n), sale -> new ArrayList<>())
                        .add(running.get(n).get());
            }
        }
        for (Sale own : List.of(one, other)) {
            assertEquals(SEATS, Collections.frequency(outcomes.get(own), 201), outcomes::toString);
            assertEquals(CUSTOMERS / 2 - SEATS, Collections.frequency(outcomes.get(own), 409), outcomes::toString);
            assertEquals(SEATS, type(own).get("held").getAsInt());
            assertEquals(List.of(), Books.violations(own.organization()));
        }
        assertEquals(
                CUSTOMERS / 2, Collections.frequency(outcomes.get(mistaken), 422), "another organization's ticket");
    }

    private static Sale ofAddress(Sale sale, String code) {
        String path = "/api/v1/events/" + sale.eventId();
        Api organizer = sale.organization().organizer();
        organizer
                .with("If-Match", organizer.get(path).expect(200).header("ETag").orElseThrow())
                .patch(path, Map.of("code", code))
                .expect(200);
        return new Sale(sale.organization(), sale.eventId(), code, sale.ticketTypeId());
    }

    private static JsonObject type(Sale sale) {
        return sale.organization()
                .organizer()
                .get("/api/v1/events/" + sale.eventId() + "/ticket-types/" + sale.ticketTypeId())
                .expect(200)
                .json();
    }

    private static String purchase(Sale sale, String email) {
        Api.Answer answer = sale.reserve(1);
        if (answer.status() == 409) {
            return answer.problem();
        }
        Sale.Bought bought = Sale.Bought.of(sale.checkout(Sale.Held.of(answer.expect(201)), "Carla Customer", email, 1)
                .expect(200));
        Sale.stripe().pay(bought.session());
        return sale.awaitStatus(bought, "PAID").get("status").getAsString();
    }
}
