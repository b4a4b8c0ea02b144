package org.plenum.invoicing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How VAT ids are written. Whether one was given out is known to the tax office only. */
public final class VatIds {
    private static final Pattern SPACING = Pattern.compile("[\\s.\\-/]");
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,13}");
    /** Greece and Northern Ireland have letters of their own. */
    private static final Set<String> OTHERS = Set.of("EL", "XI");

    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    private VatIds() {}

    /** Without what is only there to be read. */
    public static String plain(String vatId) {
        return SPACING.matcher(vatId).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** @param plain as {@link #plain} gives it */
    public static boolean known(String plain) {
        return FORM.matcher(plain).matches()
                && (COUNTRIES.contains(plain.substring(0, 2)) || OTHERS.contains(plain.substring(0, 2)));
    }
}
