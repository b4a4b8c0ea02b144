package org.plenum.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Patterns for SQL's LIKE from what people type. */
public final class Like {
    /** What is typed into a search box beyond this is not looked at. */
    public static final int SEARCH_LENGTH_MAX_CHARS = 200;

    private Like() {}

    /** Matches texts in small letters that contain the search; all texts when it is null or blank. */
    public static String containing(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return "%";
        }
        String text = search.strip().replace("\0", "");
        String bounded = text.substring(0, Math.min(text.length(), SEARCH_LENGTH_MAX_CHARS));
        return "%" + bounded.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
