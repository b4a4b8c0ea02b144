package org.plenum.attendees;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Invalid;

/** Where a list ordered by name goes on. */
record NameCursor(String name, UUID id) {
    private static final int UUID_CHARS = 36;

    static String of(AttendeeView last) {
        String text = last.id() + last.name().toLowerCase(Locale.ROOT);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable NameCursor parse(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.length() >= UUID_CHARS) {
                return new NameCursor(text.substring(UUID_CHARS), UUID.fromString(text.substring(0, UUID_CHARS)));
            }
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
        throw refused();
    }

    private static Invalid refused() {
        return Invalid.of("cursor", "cursor", "This cursor was not given by an earlier page.");
    }
}
