package org.plenum.api.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Query;
import org.plenum.chat.MessageView;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Page;

/**
 * The part of a channel that a client asks for: {@code ?before=}, {@code ?after=} or a cursor that says one of the two.
 *
 * @param before newest first, if not null; the newest of all when both are null
 */
record Span(@Nullable Long before, @Nullable Long after, int limit) {
    private static final int CURSOR_LENGTH_MAX_CHARS = 20;

    static Span of(Query query) {
        int limit = (int) query.integer("limit", 1, Page.LIMIT_MAX_ITEMS, Page.LIMIT_DEFAULT_ITEMS);
        String cursor = query.text("cursor", CURSOR_LENGTH_MAX_CHARS);
        if (cursor != null) {
            return ofCursor(cursor, limit);
        }
        return new Span(sequence(query, "before"), sequence(query, "after"), limit);
    }

    private static Span ofCursor(String cursor, int limit) {
        try {
            long seq = Long.parseLong(cursor.substring(1));
            if (seq >= 0 && cursor.startsWith("a")) {
                return new Span(null, seq, limit);
            }
            if (seq >= 0 && cursor.startsWith("b")) {
                return new Span(seq, null, limit);
            }
        } catch (NumberFormatException notOurs) {
            throw Invalid.of("cursor", "format", "Must be a cursor that was given.");
        }
        throw Invalid.of("cursor", "format", "Must be a cursor that was given.");
    }

    private static @Nullable Long sequence(Query query, String name) {
        long value = query.integer(name, 0, Long.MAX_VALUE, -1);
        return value < 0 ? null : value;
    }

    boolean forward() {
        return after != null;
    }

    String next(List<MessageView> page) {
        return forward() ? "a" + page.getLast().seq() : "b" + page.getFirst().seq();
    }
}
