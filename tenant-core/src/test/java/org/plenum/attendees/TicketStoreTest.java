package org.plenum.attendees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.testing.TestSchema;

// The test stands in for the container.
@SuppressWarnings("UnnecessaryAssignment")
class TicketStoreTest {
    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();

    private final TicketStore store = new TicketStore();
    private final TestSchema schema;

    TicketStoreTest() throws Exception {
        schema = new TestSchema("tickets", List.of("attendees"));
        store.sql = schema;
    }

    @Test
    void attendeesAreListedByNameAndFoundByPartsOfWhatTheyAre() throws Exception {
        register("Cleo Castro", "cleo@example.org");
        TicketStore.Row ada = register("Ada 100%", "ada@example.org");
        register("Łukasz Wójcik", "lukasz@example.org");

        assertEquals(List.of("Ada 100%", "Cleo Castro", "Łukasz Wójcik"), names(null, null, 10));
        assertEquals(List.of("Cleo Castro", "Łukasz Wójcik"), names(null, ada.id(), 10));
        assertEquals(List.of("Cleo Castro"), names("STRO", null, 10));
        assertEquals(List.of("Ada 100%"), names("100%", null, 10));
        assertEquals(List.of(), names("%_", null, 10));
        assertEquals(List.of("Ada 100%"), names(TicketCodes.readable(ada.view().code()), null, 10));
    }

    @Test
    void aTicketIsTheirsWhoseAddressItIsHoweverItIsWritten() throws Exception {
        register("Ada", "Ada@Example.org");

        assertEquals(
                1, schema.transaction(() -> store.ofAddress("aDA@example.ORG")).size());
        assertTrue(schema.transaction(() -> store.ofAddress("ben@example.org")).isEmpty());
    }

    @Test
    void aCancelledTicketStaysCancelled() throws Exception {
        TicketStore.Row ticket = register("Ada", "ada@example.org");
        schema.transaction(() -> store.setStatus(ORDER, TicketStatus.CANCELLED));

        assertEquals(List.of(), schema.transaction(() -> store.setStatus(ORDER, TicketStatus.VALID)));
        assertEquals(
                TicketStatus.CANCELLED,
                schema.transaction(() -> store.byId(ticket.id()))
                        .orElseThrow()
                        .view()
                        .status());
    }

    private List<String> names(@Nullable String search, @Nullable UUID after, int limit) throws Exception {
        return schema.transaction(() -> store.ofEvent(EVENT, search, after, limit)).stream()
                .map(row -> row.view().name())
                .toList();
    }

    private TicketStore.Row register(String name, String email) throws Exception {
        UUID id = UUID.randomUUID();
        NewTicket wanted = new NewTicket(ORDER, EVENT, UUID.randomUUID(), "Full", name, email, List.of());
        return schema.transaction(
                () -> store.insert(wanted, id, TicketKey.hash(id.toString()), Instant.parse("2026-06-01T10:00:00Z")));
    }
}
