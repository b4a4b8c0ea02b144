package org.plenum.localstack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final String XML = "<day index=\"1\" date=\"2025-12-27\" start=\"2025-12-27T11:00:00+01:00\">"
            + "<event guid=\"1234-5678\"><date>2025-12-28T00:30:00+01:00</date></event></day>";

    @Test
    void aPastProgrammeMovesByWholeWeeksIntoTheNextSeason() {
        Programme programme = Programme.of(XML, LocalDate.parse("2026-11-21"));
        assertEquals(LocalDate.parse("2026-12-26"), programme.firstDay());
        assertEquals(
                LocalDate.parse("2025-12-27").getDayOfWeek(),
                programme.firstDay().getDayOfWeek());
        assertEquals(
                "<day index=\"1\" date=\"2026-12-26\" start=\"2026-12-26T11:00:00+01:00\">"
                        + "<event guid=\"1234-5678\"><date>2026-12-27T00:30:00+01:00</date></event></day>",
                programme.xml());
    }

    @Test
    void aProgrammeToComeStaysWhereItIs() {
        assertEquals(XML, Programme.of(XML, LocalDate.parse("2025-11-01")).xml());
    }

    @Test
    void whatHasNoDaysIsNoProgramme() {
        assertThrows(IllegalArgumentException.class, () -> Programme.of("<x/>", LocalDate.EPOCH));
    }
}
