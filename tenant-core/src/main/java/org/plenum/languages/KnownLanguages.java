package org.plenum.languages;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The languages in which there are texts: adding one is adding its files. */
public final class KnownLanguages {
    public static final String ENGLISH = "en";
    /** English with accents and brackets, made by the build: what stands on a page without them is not translated. Nobody is offered it. */
    public static final String PSEUDO = "qps";
    /** System property; true lets {@link #PSEUDO} be asked for, by those who develop. */
    private static final String PSEUDO_SPOKEN = "plenum.languages.pseudo";

    /** Its dates and amounts are Greek, in whose letters no English hides. */
    private static final Locale PSEUDO_FORMATS = Locale.of("el");

    private static final NavigableSet<String> ALL = known();

    private KnownLanguages() {}

    /** By tag. */
    public static NavigableSet<String> all() {
        return ALL;
    }

    /** Whether texts can be asked for in it, be it offered or not. */
    public static boolean spoken(String tag) {
        return ALL.contains(tag) || (tag.equals(PSEUDO) && Boolean.getBoolean(PSEUDO_SPOKEN));
    }

    /** How dates, numbers and amounts are written for who reads this language. */
    public static Locale formats(Locale language) {
        if (language.getLanguage().equals(PSEUDO)) {
            return PSEUDO_FORMATS;
        }
        // English of no country writes dates as most of its readers in Europe do.
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }

    private static NavigableSet<String> known() {
        NavigableSet<String> tags = new TreeSet<>();
        Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> KnownLanguages.class.getResource("language_" + tag + ".properties") != null)
                .forEach(tags::add);
        return Collections.unmodifiableNavigableSet(tags);
    }
}
