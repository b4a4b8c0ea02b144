package org.plenum.agenda;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text of what came from elsewhere: stored without markup, so that no page has to trust it. */
final class PlainText {
    private static final int URL_LENGTH_MAX_CHARS = 2_000;
    private static final Pattern BREAKS = Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|h[1-6])\\s*>");
    private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]{0,2000})?/?>");
    private static final Pattern AUTOLINKS = Pattern.compile("<((?:https?://|[^\\s<>@]{1,64}@)[^\\s<>]{1,500})>");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");

    private PlainText() {}

    /** Paragraphs stay apart; anything longer than the limit is cut with an ellipsis. */
    static String of(@Nullable String text, int maxChars) {
        if (text == null) {
            return "";
        }
        String plain = LINE_ENDS.matcher(text).replaceAll("\n");
        plain = AUTOLINKS.matcher(plain).replaceAll("$1");
        plain = BREAKS.matcher(plain).replaceAll("\n\n");
        plain = TAGS.matcher(plain).replaceAll("");
        plain = CONTROLS.matcher(plain).replaceAll("");
        plain = MANY_BREAKS.matcher(plain).replaceAll("\n\n").strip();
        return plain.length() <= maxChars
                ? plain
                : plain.substring(0, maxChars - 1).stripTrailing() + "…";
    }

    /** On one line. */
    static String line(@Nullable String text, int maxChars) {
        return of(text, maxChars).replaceAll("\\s+", " ");
    }

    static @Nullable String lineOrNull(@Nullable String text, int maxChars) {
        String line = line(text, maxChars);
        return line.isEmpty() ? null : line;
    }

    /** Null for anything but an absolute https address: no scripts, no mixed content, nothing relative to a place we do not know. */
    static @Nullable String https(@Nullable String url) {
        if (url == null || url.isBlank() || url.length() > URL_LENGTH_MAX_CHARS) {
            return null;
        }
        try {
            URI parsed = new URI(url.strip());
            return "https".equalsIgnoreCase(parsed.getScheme()) && parsed.getHost() != null
                    ? parsed.toASCIIString()
                    : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
