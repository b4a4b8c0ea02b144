package org.plenum.languages;

import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The languages in which there are texts: adding one is adding its files. */
public final class KnownLanguages {
    public static final String ENGLISH = "en";
    /** English with accents and brackets, made when the software is built: what stands on a page without them is not translated. */
    public static final String PSEUDO = "qps";
    /** System property; true offers {@link #PSEUDO}, which is for those who develop. */
    public static final String PSEUDO_OFFERED = "plenum.languages.pseudo";

    private static final NavigableSet<String> ALL = known();

    private KnownLanguages() {}

    /** By tag. */
    public static NavigableSet<String> all() {
        return ALL;
    }

    private static NavigableSet<String> known() {
        NavigableSet<String> tags = new TreeSet<>();
        Stream.concat(Stream.of(PSEUDO), Arrays.stream(java.util.Locale.getISOLanguages()))
                .filter(tag ->
                        KnownLanguages.class.getResource("/org/plenum/notifications/messages_" + tag + ".properties")
                                != null)
                .filter(tag -> !tag.equals(PSEUDO) || Boolean.getBoolean(PSEUDO_OFFERED))
                .forEach(tags::add);
        tags.add(ENGLISH);
        return Collections.unmodifiableNavigableSet(tags);
    }
}
