package org.plenum.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ScheduleFileTest {
    private static final Path REAL = Path.of("..", "..", "shared", "data", "39c3.schedule.xml");

    @Test
    void aScheduleIsReadWithWhatBelongsToASession() throws IOException {
        Schedule schedule = ScheduleFile.read(sample());

        assertEquals(List.of("Sala Grande", "Foyer"), schedule.rooms());
        assertEquals(
                List.of("Dubbing & mixing", "Subtitles", "Night"),
                schedule.tracks().stream().map(Schedule.Track::name).toList());
        assertEquals("#75204f", schedule.tracks().getFirst().color());
        assertNull(schedule.tracks().get(1).color());
        Schedule.Talk opening = schedule.talks().getFirst();
        assertEquals("A voice in another mouth", opening.title());
        assertEquals(Instant.parse("2026-11-05T09:00:00Z"), opening.startsAt());
        assertEquals(Instant.parse("2026-11-05T09:45:00Z"), opening.endsAt());
        assertEquals(
                List.of("Nicoletta Żółć", "Hedda Aune"),
                opening.persons().stream().map(Schedule.Person::name).toList());
    }

    @Test
    void markupBecomesTextAndOnlyHttpsLinksStay() throws IOException {
        Schedule.Talk opening = ScheduleFile.read(sample()).talks().getFirst();

        assertEquals("First paragraph.\n\nalert(1)Second https://example.org.", opening.summary());
        assertEquals(List.of(new SessionView.Link("Slides", "https://example.org/slides")), opening.links());
    }

    @Test
    void aSessionAfterMidnightBelongsToTheDayBefore() throws IOException {
        Schedule.Talk night = ScheduleFile.read(sample()).talks().get(1);

        assertEquals(LocalDate.of(2026, 11, 5), night.day());
        assertEquals(Instant.parse("2026-11-06T00:30:00Z"), night.startsAt());
    }

    @Test
    void aFileThatBringsEntitiesIsRefused() {
        refused(
                "<!DOCTYPE schedule [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><schedule><title>&x;</title></schedule>");
        refused("<!DOCTYPE schedule [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><schedule>&b;</schedule>");
        refused("<!DOCTYPE schedule SYSTEM \"http://127.0.0.1:1/x.dtd\"><schedule/>");
    }

    @Test
    void whatIsNotAScheduleIsRefused() {
        refused("");
        refused("not xml");
        refused("<html></html>");
        refused("<schedule><day date=\"2026-11-05\"><room name=\"A\"><event guid=\"1\"><title>x</title>");
        refused(
                "<schedule><day><room name=\"A\"><event guid=\"1\"><duration>00:30</duration></event></room></day></schedule>");
        refused(
                "<schedule><day><room name=\"A\"><event guid=\"1\"><date>2026-11-05T10:00:00Z</date><duration>900:00</duration></event></room></day></schedule>");
        refused("<schedule><day date=\"soon\"/></schedule>");
        assertThrows(ScheduleRefused.class, () -> ScheduleFile.read(new byte[ScheduleFile.SIZE_MAX_BYTES + 1]));
    }

    @Test
    void theProgrammeOfARealCongressIsRead() throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL), "the programme is not on this machine");
        Schedule schedule = ScheduleFile.read(Files.readAllBytes(REAL));

        assertEquals(895, schedule.talks().size());
        assertEquals(9, schedule.tracks().size());
        assertEquals(
                4, schedule.talks().stream().map(Schedule.Talk::day).distinct().count());
        assertTrue(schedule.talks().stream().allMatch(talk -> talk.endsAt().isAfter(talk.startsAt())));
    }

    static byte[] sample() throws IOException {
        try (var in = ScheduleFileTest.class.getResourceAsStream("/agenda/schedule.xml")) {
            return in.readAllBytes();
        }
    }

    private static void refused(String file) {
        assertThrows(ScheduleRefused.class, () -> ScheduleFile.read(file.getBytes(StandardCharsets.UTF_8)), file);
    }
}
