package org.plenum.acceptance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;

/** What holds for every resource: idempotency, versions, pages, limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConventionsTest {
    private static final String EVENTS = "/api/v1/events";

    private Organization organization;

    @BeforeAll
    void anOrganization() {
        organization = Organization.fresh();
    }

    private static Map<String, @Nullable Object> event(String name) {
        return new HashMap<>(Map.of(
                "name", name,
                "format", "VIRTUAL",
                "startsAt", "2031-05-04T09:00:00Z",
                "endsAt", "2031-05-05T17:00:00+02:00",
                "timeZone", "Europe/Amsterdam",
                "currency", "EUR",
                "visibility", "PUBLIC",
                "venue", "Somewhere",
                "capacity", 100));
    }

    @Test
    void theSameRequestWithTheSameKeyHappensOnce() {
        Api keyed = organization
                .organizer()
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Api.Answer first = keyed.post(EVENTS, event("Once")).expect(201);
        Api.Answer again = keyed.post(EVENTS, event("Once")).expect(201);
        assertEquals(first.text(), again.text());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals("true", again.header("Idempotency-Replayed").orElse(""));
        assertTrue(first.header("Idempotency-Replayed").isEmpty());
        JsonObject found = organization
                .organizer()
                .get(EVENTS + "?search=Once")
                .expect(200)
                .json();
        assertEquals(1, found.getAsJsonArray("items").size());
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsRefused() {
        Api keyed = organization
                .organizer()
                .with("Idempotency-Key", UUID.randomUUID().toString());
        keyed.post(EVENTS, event("This")).expect(201);
        assertEquals(
                "idempotency-key-reused",
                keyed.post(EVENTS, event("That")).expect(422).problem());
    }

    @Test
    void aRefusalIsRepeatedToo() {
        Api keyed = organization
                .organizer()
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Api.Answer first = keyed.post(EVENTS, Map.of("name", "")).expect(422);
        Api.Answer again = keyed.post(EVENTS, Map.of("name", "")).expect(422);
        assertEquals(first.text(), again.text());
        assertEquals("true", again.header("Idempotency-Replayed").orElse(""));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String key = UUID.randomUUID().toString();
        String ours = organization
                .organizer()
                .with("Idempotency-Key", key)
                .post(EVENTS, event("Mine"))
                .expect(201)
                .string("id");
        String theirs = organization
                .owner()
                .with("Idempotency-Key", key)
                .post(EVENTS, event("Mine"))
                .expect(201)
                .string("id");
        assertNotEquals(ours, theirs);
    }

    @Test
    void ofManyAtTheSameMomentOneHappensAndTheOthersAreItsAnswerOrTold() throws Exception {
        Sale sale = organization.sale(0, 50);
        Api keyed = organization
                .anonymous()
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Set<String> reservations = new HashSet<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<Api.Answer>> running = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                running.add(clients.submit(() -> keyed.post(
                        "/api/v1/public/events/" + sale.eventCode() + "/reservations",
                        Map.of("items", List.of(Map.of("ticketTypeId", sale.ticketTypeId(), "quantity", 1))))));
            }
            for (Future<Api.Answer> one : running) {
                Api.Answer answer = one.get();
                if (answer.status() == 201) {
                    reservations.add(answer.string("id"));
                } else {
                    assertEquals("request-in-progress", answer.expect(409).problem());
                }
            }
        }
        assertEquals(1, reservations.size());
        JsonObject type = organization
                .organizer()
                .get(EVENTS + "/" + sale.eventId() + "/ticket-types/" + sale.ticketTypeId())
                .json();
        assertEquals(1, type.get("held").getAsInt());
    }

    @Test
    void aChangeNeedsTheVersionThatItChanges() {
        Api organizer = organization.organizer();
        Api.Answer made = organizer.post(EVENTS, event("Versions")).expect(201);
        String address = EVENTS + "/" + made.string("id");
        String tag = made.header("ETag").orElseThrow();
        assertEquals(
                "precondition-required",
                organizer.patch(address, Map.of("venue", "Hall")).expect(428).problem());
        Api.Answer changed = organizer
                .with("If-Match", tag)
                .patch(address, Map.of("venue", "Hall"))
                .expect(200);
        assertNotEquals(tag, changed.header("ETag").orElseThrow());
        assertEquals(
                "stale",
                organizer
                        .with("If-Match", tag)
                        .patch(address, Map.of("venue", "Yard"))
                        .expect(412)
                        .problem());
        assertEquals(changed.header("ETag"), organizer.get(address).expect(200).header("ETag"));
    }

    @Test
    void aPatchLeavesWhatItDoesNotNameAndClearsWhatItNulls() {
        Api organizer = organization.organizer();
        Api.Answer made = organizer.post(EVENTS, event("Patches")).expect(201);
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put("venue", null);
        patch.put("tagline", "New");
        JsonObject changed = organizer
                .with("If-Match", made.header("ETag").orElseThrow())
                .patch(EVENTS + "/" + made.string("id"), patch)
                .expect(200)
                .json();
        assertTrue(changed.get("venue").isJsonNull());
        assertEquals("New", changed.get("tagline").getAsString());
        assertEquals("Patches", changed.get("name").getAsString());
        assertEquals(100, changed.get("capacity").getAsInt());
    }

    @Test
    void aListIsReadToItsEndWithoutGapsOrRepetitions() {
        Organization fresh = Organization.fresh();
        Set<String> made = new HashSet<>();
        for (int n = 0; n < 7; n++) {
            made.add(fresh.organizer()
                    .post(EVENTS, event("Page " + n))
                    .expect(201)
                    .string("id"));
        }
        Set<String> read = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonObject page = fresh.organizer()
                    .get(EVENTS + "?limit=3" + cursor)
                    .expect(200)
                    .json();
            page.getAsJsonArray("items")
                    .forEach(item ->
                            assertTrue(read.add(item.getAsJsonObject().get("id").getAsString())));
            cursor = page.get("nextCursor").isJsonNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").getAsString();
            pages++;
        } while (!cursor.isEmpty());
        assertEquals(made, read);
        assertEquals(3, pages);
    }

    @Test
    void aCursorIsOnlyGoodForTheListThatGaveIt() {
        Organization fresh = Organization.fresh();
        fresh.organizer().post(EVENTS, event("One")).expect(201);
        fresh.organizer().post(EVENTS, event("Two")).expect(201);
        String cursor = fresh.organizer().get(EVENTS + "?limit=1").expect(200).string("nextCursor");
        fresh.organizer().get(EVENTS + "?limit=1&cursor=" + cursor).expect(200);
        fresh.organizer().get("/api/v1/orders?cursor=" + cursor).expect(422);
        organization.organizer().get(EVENTS + "?cursor=" + cursor).expect(422);
        assertEquals(
                "invalid",
                fresh.organizer()
                        .get(EVENTS + "?cursor=AAAA" + cursor.substring(4))
                        .expect(422)
                        .problem());
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        Api greedy = organization.attendee("greedy");
        Api.Answer answer = greedy.get("/api/v1/roles").expect(200);
        int limit = Integer.parseInt(answer.header("RateLimit-Limit").orElseThrow());
        for (int n = 0; n < 3 * limit && answer.status() == 200; n++) {
            answer = greedy.get("/api/v1/roles");
        }
        assertEquals("too-many-requests", answer.expect(429).problem());
        assertTrue(Integer.parseInt(answer.header("Retry-After").orElseThrow()) >= 1);
        assertEquals("0", answer.header("RateLimit-Remaining").orElseThrow());
        organization.organizer().get("/api/v1/roles").expect(200);
    }

    @Test
    void onlyWhatIsPublicAnywayIsOpenToOtherSitesAndCaches() {
        Sale sale = organization.sale(0, 5);
        Api visitor = organization.anonymous().with("Origin", "https://elsewhere.example");
        Api.Answer shown =
                visitor.get("/api/v1/public/events/" + sale.eventCode()).expect(200);
        assertEquals("*", shown.header("Access-Control-Allow-Origin").orElse(""));
        visitor.with("If-None-Match", shown.header("ETag").orElseThrow())
                .get("/api/v1/public/events/" + sale.eventCode())
                .expect(304);
        Api.Answer closed = visitor.get("/api/v1/public/orders/NOPE").expect(404);
        assertTrue(closed.header("Access-Control-Allow-Origin").isEmpty());
        Api.Answer own = organization
                .organizer()
                .with("Origin", "https://elsewhere.example")
                .get(EVENTS)
                .expect(200);
        assertTrue(own.header("Access-Control-Allow-Origin").isEmpty());
        assertTrue(own.header("Cache-Control").orElse("").contains("no-store"));
        assertEquals(
                "application/json;charset=utf-8",
                own.header("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT));
    }
}
