package org.plenum.acceptance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;

/** Organizers who want the same code for different things at the same moment: one gets it, the others are told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameCodeTest {
    private static final int ORGANIZERS = 6;
    private static final int ROUNDS = 8;

    private Organization organization;

    @BeforeAll
    void anOrganization() {
        organization = Organization.fresh();
    }

    @Test
    void ofAnEventGoesToOne() throws Exception {
        List<String> events = new ArrayList<>();
        for (int n = 0; n < ORGANIZERS; n++) {
            events.add("/api/v1/events/" + event("Event " + n).get("id").getAsString());
        }
        race(events);
    }

    @Test
    void ofATicketTypeGoesToOne() throws Exception {
        String types = "/api/v1/events/" + event("Tickets").get("id").getAsString() + "/ticket-types";
        List<String> made = new ArrayList<>();
        for (int n = 0; n < ORGANIZERS; n++) {
            made.add(types + "/"
                    + organization
                            .organizer()
                            .post(
                                    types,
                                    Map.of("name", "Type " + n, "price", Map.of("amountMinor", 0, "currency", "EUR")))
                            .expect(201)
                            .string("id"));
        }
        race(made);
    }

    /** In every round all of them change their thing to one code. */
    private void race(List<String> addresses) throws Exception {
        Api organizer = organization.organizer();
        CyclicBarrier together = new CyclicBarrier(addresses.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(addresses.size())) {
            for (int round = 0; round < ROUNDS; round++) {
                String code = "wanted-" + round;
                List<Future<Api.Answer>> running = new ArrayList<>();
                for (String address : addresses) {
                    Api current = organizer.with(
                            "If-Match",
                            organizer.get(address).expect(200).header("ETag").orElseThrow());
                    running.add(threads.submit(() -> {
                        together.await();
                        return current.patch(address, Map.of("code", code));
                    }));
                }
                int got = 0;
                for (Future<Api.Answer> one : running) {
                    Api.Answer answer = one.get();
                    if (answer.status() == 200) {
                        got++;
                    } else {
                        assertEquals("code-taken", answer.expect(409).problem());
                    }
                }
                assertEquals(1, got, "how many got " + code);
            }
        }
    }

    private JsonObject event(String name) {
        return organization
                .organizer()
                .post(
                        "/api/v1/events",
                        Map.of(
                                "name", name,
                                "format", "VIRTUAL",
                                "startsAt", "2035-05-04T09:00:00Z",
                                "endsAt", "2035-05-05T17:00:00Z",
                                "timeZone", "Europe/Amsterdam",
                                "currency", "EUR"))
                .expect(201)
                .json();
    }
}
