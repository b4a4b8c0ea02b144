package org.plenum.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Page;
import org.plenum.testing.TestSchema;

// The test stands in for the container.
@SuppressWarnings("UnnecessaryAssignment")
class AgendaImportTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final UUID event = UUID.randomUUID();
    private final AgendaImport imports = new AgendaImport();
    private final AgendaReader reader = new AgendaReader();
    private final TestSchema schema;

    AgendaImportTest() throws Exception {
        schema = new TestSchema("agenda_import", List.of("agenda"));
        imports.sql = schema;
        imports.clock = Clock.fixed(Instant.parse("2026-10-01T00:00:00Z"), ZoneOffset.UTC);
        reader.sql = schema;
    }

    @Test
    void anImportedAgendaIsReadByDay() throws Exception {
        ImportView done = run(ScheduleFileTest.sample());

        assertEquals(new ImportView(2, 0, 0, 0, 3, 2, 2), done);
        AgendaView agenda = read();
        assertEquals(1, agenda.days().size());
        SessionView opening = agenda.days().getFirst().sessions().getFirst();
        assertEquals("A voice in another mouth", opening.title());
        assertEquals(
                List.of("Nicoletta Żółć", "Hedda Aune"),
                opening.speakers().stream().map(SpeakerView::name).toList());
        assertEquals(ROME, agenda.timeZone());
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        run(ScheduleFileTest.sample());
        AgendaView before = read();

        assertEquals(new ImportView(0, 0, 2, 0, 3, 2, 2), run(ScheduleFileTest.sample()));
        assertEquals(before.days(), read().days());
    }

    @Test
    void aNewEditionMovesRenamesAndRemovesButKeepsWhoASessionIs() throws Exception {
        run(ScheduleFileTest.sample());
        UUID opening = read().days().getFirst().sessions().getFirst().id();
        String edition = new String(ScheduleFileTest.sample(), StandardCharsets.UTF_8)
                .replace("A voice\n          in another mouth", "Another title")
                .replace("<date>2026-11-05T10:00:00+01:00</date>", "<date>2026-11-05T11:00:00+01:00</date>")
                .replaceFirst("(?s)<event guid=\"[^\"]*2\".*?</event>", "");

        assertEquals(new ImportView(0, 1, 0, 1, 2, 2, 2), run(edition.getBytes(StandardCharsets.UTF_8)));
        AgendaView agenda = read();
        SessionView moved = agenda.days().getFirst().sessions().getFirst();
        assertEquals(opening, moved.id());
        assertEquals("Another title", moved.title());
        assertEquals(Instant.parse("2026-11-05T10:00:00Z"), moved.startsAt());
        assertEquals(1, agenda.days().getFirst().sessions().size());
        assertEquals(
                List.of("Dubbing & mixing", "Subtitles"),
                agenda.tracks().stream().map(TrackView::name).toList());
    }

    @Test
    void whatComesUpIsTheNextOfEachEvent() throws Exception {
        run(ScheduleFileTest.sample());
        List<SessionView> all =
                read().days().stream().flatMap(day -> day.sessions().stream()).toList();
        SessionView opening = all.getFirst();
        Set<UUID> events = Set.of(event, UUID.randomUUID());

        assertEquals(
                Map.of(event, List.of(opening)),
                schema.transaction(() -> reader.comingUp(events, opening.startsAt(), 1)));
        assertEquals(
                Map.of(event, all.subList(1, 2)),
                schema.transaction(() -> reader.comingUp(events, opening.endsAt(), 5)));
        assertEquals(
                Map.of(), schema.transaction(() -> reader.comingUp(events, Instant.parse("2030-01-01T00:00:00Z"), 5)));
    }

    @Test
    void pagesOfSessionsFollowEachOther() throws Exception {
        run(ScheduleFileTest.sample());

        Page<SessionView> first = schema.transaction(() -> reader.sessions(event, new Page.Request(1, null)));
        Page<SessionView> second =
                schema.transaction(() -> reader.sessions(event, new Page.Request(1, first.nextCursor())));
        assertEquals("After midnight", second.items().getFirst().title());
        assertEquals(null, second.nextCursor());
        assertTrue(schema.transaction(() -> reader.sessions(UUID.randomUUID(), Page.Request.first()))
                .items()
                .isEmpty());
    }

    private ImportView run(byte[] file) throws Exception {
        Schedule schedule = ScheduleFile.read(file);
        return schema.transaction(() -> imports.run(event, schedule));
    }

    private AgendaView read() throws Exception {
        return schema.transaction(() -> reader.read(event, ROME));
    }
}
