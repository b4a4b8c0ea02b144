package org.plenum.web.office;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;

/** Times as a browser's date-and-time field has them: on the clock of the event. */
final class LocalTimes {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private LocalTimes() {}

    static @Nullable String text(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : FIELD.format(instant.atZone(zone));
    }

    /** Refuses what is no time; an hour that the change to summer time leaves out is moved by that hour. */
    static @Nullable Instant read(Checks checks, String field, @Nullable String text, @Nullable ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text.strip());
            return zone == null ? null : time.atZone(zone).toInstant();
        } catch (DateTimeParseException notATime) {
            checks.refuse(field, "time", Words.of("office.problem.time"));
            return null;
        }
    }
}
