package org.plenum.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final Locale POLISH = Locale.of("pl");
    private static final String DAYS =
            "{0}: {1,plural,=0{dzisiaj}one{# dzień}few{# dni, {0}}many{# dni}other{# dnia}}.";

    @ParameterizedTest
    @CsvSource({
        "0, many",
        "1, one",
        "2, few",
        "4, few",
        "5, many",
        "12, many",
        "14, many",
        "22, few",
        "25, many",
        "112, many",
        "1002, few"
    })
    void polishCountsAsItDoes(long number, String form) {
        assertEquals(form, Plurals.form(number, POLISH));
    }

    @ParameterizedTest
    @CsvSource({"fr, 0, one", "en, 0, other", "nl, 1, one", "de, 2, other", "es, 1, one", "it, 1, one", "fr, 2, other"})
    void othersCountAsTheyDo(String language, long number, String form) {
        assertEquals(form, Plurals.form(number, Locale.of(language)));
    }

    @Test
    void valuesStandInTheFormThatFits() {
        assertEquals("A: dzisiaj.", Phrases.format(DAYS, POLISH, "A", 0));
        assertEquals("A: 1 dzień.", Phrases.format(DAYS, POLISH, "A", 1));
        assertEquals("A: 3 dni, A.", Phrases.format(DAYS, POLISH, "A", 3));
        assertEquals("A: 5 dni.", Phrases.format(DAYS, POLISH, "A", "5"), "digits in a text count too");
        assertEquals("1.400 Tage", Phrases.format("{0,plural,one{# Tag}other{# Tage}}", Locale.GERMAN, 1_400));
    }

    @Test
    void whatHasNoFormIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> Phrases.format("{0,plural,one{# day}}", Locale.ENGLISH, 2));
        assertThrows(IllegalArgumentException.class, () -> Phrases.format("{0,plural,one{# day}", Locale.ENGLISH, 1));
    }
}
