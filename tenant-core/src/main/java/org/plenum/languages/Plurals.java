package org.plenum.languages;

import java.text.CompactNumberFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Which form a language takes after a number, by the rules of CLDR that stand in the language's own file: Polish has one for 2 to 4 and another from 5 on. */
public final class Plurals {
    /** The form that every language has. */
    public static final String OTHER = "other";

    private static final List<String> FORMS = List.of("zero", "one", "two", "few", "many", OTHER);
    private static final Map<Locale, CompactNumberFormat> RULES = new ConcurrentHashMap<>();

    private Plurals() {}

    /** One of {@code zero, one, two, few, many, other}. */
    public static String form(long number, Locale language) {
        CompactNumberFormat rules = RULES.computeIfAbsent(language, Plurals::read);
        // Formats remember where they are.
        String named = rules.clone().format(Math.abs(number));
        return FORMS.stream().filter(named::endsWith).findFirst().orElse(OTHER);
    }

    /** The JDK knows how to apply the rules, and offers that where it writes "3 million": here the name of the form stands in for the million. */
    private static CompactNumberFormat read(Locale language) {
        String rules = ResourceBundle.getBundle(
                        "org.plenum.languages.language", language, Plurals.class.getClassLoader(), noFallback())
                .getString("plurals");
        StringBuilder names = new StringBuilder("{");
        FORMS.forEach(form -> names.append(form).append(":0'").append(form).append("' "));
        return new CompactNumberFormat(
                "0",
                DecimalFormatSymbols.getInstance(Locale.ROOT),
                new String[] {names.toString().strip() + "}"},
                rules);
    }

    private static ResourceBundle.Control noFallback() {
        return ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    }
}
