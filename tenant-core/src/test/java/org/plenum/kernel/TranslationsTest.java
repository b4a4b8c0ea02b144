package org.plenum.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TranslationsTest {
    private static final List<Translations.Field> FIELDS =
            List.of(new Translations.Field("name", 10, true), new Translations.Field("text", 20, false));
    private static final Translations SAID =
            new Translations(Map.of("de", Map.of("name", "Haus"), "fr", Map.of("text", "Une maison")));

    private static String name(String language, String main, String writtenIn) {
        return Reader.to(new Reader(language, main), () -> SAID.said("name", "House", writtenIn));
    }

    @Test
    void theReadersLanguageThenTheMainOneThenAsItWasWritten() {
        assertEquals("Haus", name("de", "en", "en"));
        assertEquals("House", name("en", "de", "en"), "it was written in the reader's language");
        assertEquals("Haus", name("fr", "de", "en"));
        assertEquals("House", name("fr", "en", "en"));
        assertEquals("House", name("pl", "it", "en"));
        assertEquals("House", SAID.said("name", "House", "en"), "nobody in particular reads");
    }

    @Test
    void whatIsMissingMayStayMissing() {
        assertNull(Reader.to(new Reader("de", "de"), () -> SAID.saidIfAny("text", null, "en")));
        assertEquals("Une maison", Reader.to(new Reader("fr", "de"), () -> SAID.saidIfAny("text", null, "en")));
        assertEquals(Set.of("fr", "it"), SAID.missing(Set.of("en", "de", "fr", "it"), Set.of("name"), "en"));
    }

    @Test
    void theDatabaseGivesBackWhatItWasGiven() {
        assertEquals(SAID, Translations.parse(SAID.json()));
        assertEquals("{}", Translations.NONE.json());
        assertEquals(Translations.NONE, Translations.parse("{}"));
    }

    @Test
    void emptyTextsAreLeftOutAndWrongOnesRefused() {
        Checks checks = new Checks();
        assertEquals(Translations.NONE, new Translations(Map.of("de", Map.of("name", "  "))).checked(checks, FIELDS));
        checks.done();

        new Translations(Map.of("de", Map.of("name", "x".repeat(11)), "no language", Map.of("colour", "red")))
                .checked(checks, FIELDS);
        Invalid refused = assertThrows(Invalid.class, checks::done);
        assertEquals(
                List.of("translations.de.name", "translations.no language", "translations.no language.colour"),
                refused.errors().stream().map(Invalid.FieldError::field).toList());
    }
}
