package org.plenum.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** Addresses made from names. */
public final class Slugs {
    private Slugs() {}

    /** Small letters, digits and single hyphens, at most {@code maxChars}; may be empty when the name has none of them. */
    public static String of(String name, int maxChars) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String trimmed = plain.replaceAll("^-|-$", "");
        return trimmed.substring(0, Math.min(trimmed.length(), maxChars)).replaceAll("-$", "");
    }
}
