package org.plenum.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenum.testing.TestSchema;

// The test stands in for the container.
@SuppressWarnings("UnnecessaryAssignment")
class CheckInStoreTest {
    private static final int SCANNERS = 16;
    private static final UUID EVENT = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-09-17T07:00:00Z");

    private final CheckInStore store = new CheckInStore();
    private UUID ticket = UUID.randomUUID();
    private TestSchema schema;

    CheckInStoreTest() throws Exception {
        schema = new TestSchema("checkin", List.of("attendees", "checkin"));
        store.sql = schema;
    }

    @BeforeEach
    void aTicket() throws Exception {
        ticket = UUID.randomUUID();
        schema.transaction(() -> schema.handle()
                .execute(
                        "insert into ticket (id, event_id, order_id, ticket_type_id, ticket_type_name, attendee_name, attendee_email, code, secret_hash, registered_at)"
                                + " values (?, ?, ?, ?, 'Full', 'Ada', 'ada@example.org', ?, decode(md5(?), 'hex'), now())",
                        ticket,
                        EVENT,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        ticket.toString(),
                        ticket.toString()));
    }

    @Test
    void ofManyScannersAtOnceOneLetsTheTicketIn() throws Exception {
        assertEquals(1, admissionsOfARace());
    }

    @Test
    void withoutTheIndexTheRaceLetsItInMoreThanOnce() throws Exception {
        schema.transaction(() -> schema.handle().execute("drop index check_in_once"));
        assertTrue(admissionsOfARace() > 1, "the race does not race");
    }

    @Test
    void aTicketWhoseAdmissionWasTakenBackIsLetInAgain() throws Exception {
        CheckInStore.Row first = admit("first").orElseThrow();
        schema.transaction(() -> {
            store.undo(first.id(), NOW, null);
            return "";
        });

        assertTrue(admit("second").isPresent());
        assertTrue(admit("third").isEmpty());
    }

    @Test
    void aNonceIsAnsweredOnce() throws Exception {
        CheckInStore.Row first = admit("same").orElseThrow();

        assertTrue(admit("same").isEmpty());
        assertEquals(
                first.id(),
                schema.transaction(() -> store.byNonce(EVENT, "same"))
                        .orElseThrow()
                        .id());
    }

    private int admissionsOfARace() throws Exception {
        CountDownLatch together = new CountDownLatch(SCANNERS);
        List<Future<Boolean>> scanners = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(SCANNERS)) {
            for (int i = 0; i < SCANNERS; i++) {
                String nonce = "scanner-" + i;
                scanners.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return admit(nonce).isPresent();
                }));
            }
            int admitted = 0;
            for (Future<Boolean> scanner : scanners) {
                admitted += scanner.get() ? 1 : 0;
            }
            return admitted;
        }
    }

    private java.util.Optional<CheckInStore.Row> admit(String nonce) throws Exception {
        CheckInStore.Row scan = new CheckInStore.Row(
                UUID.randomUUID(), EVENT, ticket, AdmissionResult.ADMITTED, "North", NOW, false, false);
        return schema.transaction(() -> store.insert(scan, nonce, null));
    }
}
