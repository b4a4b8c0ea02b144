package org.plenum.attendees;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The short code that is read aloud or typed when no camera is at hand. */
final class TicketCodes {
    static final int CODE_CHARS = 8;
    private static final int GROUP_CHARS = 4;
    private static final Pattern CODE = Pattern.compile("[2-9A-HJKMNP-TV-Z]{" + CODE_CHARS + "}");
    private static final Pattern FILLING = Pattern.compile("[\\s-]+");

    private TicketCodes() {}

    static String readable(String code) {
        return code.length() == CODE_CHARS ? code.substring(0, GROUP_CHARS) + "-" + code.substring(GROUP_CHARS) : code;
    }

    /** What a person typed, in any case and with any spaces or hyphens; empty when it cannot be a code. */
    static Optional<String> typed(String text) {
        String bare = FILLING.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return CODE.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }
}
