package org.plenum.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that stand as text in JSON and in queries; null for what is not one. */
final class Texts {
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2999;

    private Texts() {}

    /** In the microseconds that the database keeps. */
    static @Nullable Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            boolean sane = time.getYear() >= YEAR_MIN && time.getYear() <= YEAR_MAX;
            return sane ? time.toInstant().truncatedTo(ChronoUnit.MICROS) : null;
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    static @Nullable UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            // fromString also takes shortened groups.
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
