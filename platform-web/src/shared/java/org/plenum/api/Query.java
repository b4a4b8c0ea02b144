package org.plenum.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Invalid;

/** The filters in the current request's query string. */
@RequestScoped
public class Query {
    public static final int SEARCH_LENGTH_MAX_CHARS = 100;

    /** What the server puts in the place of bytes that are not UTF-8. */
    private static final char NOT_UTF_8 = '\ufffd';

    @Inject
    HttpServletRequest request;

    /** Null when absent or blank. */
    public @Nullable String text(String name, int maxChars) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > maxChars) {
            throw Invalid.of(name, "too-long", "At most " + maxChars + " characters.");
        }
        if (!StrictJson.storable(text) || text.indexOf(NOT_UTF_8) >= 0) {
            throw Invalid.of(name, "characters", "Contains a character that is not allowed.");
        }
        return text.strip();
    }

    public @Nullable String search() {
        return text("search", SEARCH_LENGTH_MAX_CHARS);
    }

    public @Nullable UUID id(String name) {
        String text = text(name, 36);
        if (text == null) {
            return null;
        }
        UUID id = Texts.id(text);
        if (id == null) {
            throw Invalid.of(name, "format", "Must be an id.");
        }
        return id;
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        String text = text(name, 50);
        if (text == null) {
            return null;
        }
        E constant = Texts.oneOf(type, text);
        if (constant == null) {
            throw Invalid.of(name, "unknown", "Is not one of the known values.");
        }
        return constant;
    }

    /** Between {@code min} and {@code max}, {@code otherwise} when absent. */
    public long integer(String name, long min, long max, long otherwise) {
        String text = text(name, 20);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw Invalid.of(name, "type", "Must be a whole number.");
        }
        throw Invalid.of(name, "out-of-range", "Must be between " + min + " and " + max + ".");
    }
}
