package org.plenum.kernel;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list ordered by time goes on; the id decides between equal times.
 *
 * @param at in microseconds, as the database keeps it
 */
public record TimeCursor(Instant at, UUID id) {
    private static final char SEPARATOR = '~';
    /** After everything, for the first page of a list that has the newest first. */
    private static final TimeCursor END = new TimeCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** @throws Invalid when the text is not a cursor; null gives the place before the newest */
    public static TimeCursor newestFirst(@Nullable String cursor) {
        if (cursor == null) {
            return END;
        }
        int cut = cursor.indexOf(SEPARATOR);
        try {
            return new TimeCursor(
                    Instant.parse(cursor.substring(0, Math.max(cut, 0))), UUID.fromString(cursor.substring(cut + 1)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Invalid.of("cursor", "format", "This is not a cursor that a page gave.");
        }
    }

    public String text() {
        return at.toString() + SEPARATOR + id;
    }
}
