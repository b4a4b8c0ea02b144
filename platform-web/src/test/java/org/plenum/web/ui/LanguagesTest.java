package org.plenum.web.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything that English says, with the same values in it. */
class LanguagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    /** A plural and its forms, which hold values but no further braces. */
    private static final Pattern PLURAL = Pattern.compile("\\{\\d+,\\s*plural,((?:[^{}]*\\{(?:[^{}]|\\{\\d})*})*)}");

    private static final Pattern BRANCH = Pattern.compile("(=\\d+|[a-z]+)\\{(?:[^{}]|\\{\\d})*}");
    private static final Path RULES = Path.of("tenant-core/src/main/resources/org/plenum/languages");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|\"\"\".*?\"\"\"|(?m)^\\s*//[^\\n]*");
    /** Failures of our own, log lines and reasons. */
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile(
            "(?s)(?:IllegalStateException|IllegalArgumentException|SQLException|LoginRefused|@Unrestricted|LOG\\.\\w+)\\((?:[^\"()]|\"(?:[^\"\\\\]|\\\\.)*\"|\\((?:[^()\"]|\"[^\"]*\"|\\([^()]*\\))*\\))*\\)");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern JOINED = Pattern.compile(
            "(?s)\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[\\w.]+(?:\\([^;\"]*?(?:\", \"[^;\"]*?)?\\))*(?: / \\d+)*))*");
    private static final Pattern SENTENCE = Pattern.compile("(?s)[A-Z0-9{].*[a-z].* .*[.!…]");

    /** What only the payment provider is told. */
    private static final Set<String> NOT_SHOWN =
            Set.of("The account is unknown.", "The payload is not JSON.", "The signature does not fit.");

    /** Where sentences are said that {@link Wordings} knows again: the domain, and the API about the form of requests. */
    private static final List<Path> SAID = List.of(
            Path.of("tenant-core/src/main/java"),
            Path.of("platform-web/src/main/java/org/plenum/api"),
            Path.of("platform-web/src/shared/java/org/plenum/api"));

    /** English of each set of texts; the others lie beside it. */
    private static final List<Path> ENGLISH = List.of(
            Path.of("platform-web/src/main/resources/org/plenum/web/messages.properties"),
            Path.of("platform-web/src/shared/resources/org/plenum/web/ui/words.properties"),
            Path.of("tenant-core/src/main/resources/org/plenum/notifications/messages.properties"),
            Path.of("keycloak/src/main/resources/theme/branded/login/messages/messages_en.properties"));

    record Texts(Path english, Path translated) {
        @Override
        public String toString() {
            return ROOT.relativize(translated).toString();
        }
    }

    static Stream<Texts> translations() throws IOException {
        List<Texts> found = new ArrayList<>();
        for (Path each : ENGLISH) {
            Path english = ROOT.resolve(each);
            String name = english.getFileName().toString().replaceFirst("(_en)?\\.properties$", "");
            try (Stream<Path> files = Files.list(english.getParent())) {
                files.filter(file -> file.getFileName().toString().matches(name + "_[a-z]{2}\\.properties"))
                        .filter(file -> !file.getFileName().toString().endsWith("_en.properties"))
                        .sorted()
                        .forEach(file -> found.add(new Texts(english, file)));
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void saysEverythingWithTheSameValues(Texts texts) throws IOException {
        Properties english = read(texts.english());
        Properties translated = read(texts.translated());

        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(translated.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            String original = english.getProperty(key);
            String text = translated.getProperty(key);
            assertEquals(placeholders(original), placeholders(text), key);
            assertEquals(original.isBlank(), text.isBlank(), key);
            assertEquals(original.split("\\|", -1).length, text.split("\\|", -1).length, () -> key + " is a list");
            assertFalse(text.contains(",choice,"), () -> key + ": a choice knows no language's plurals");
            assertFalse(text.contains("'"), () -> key + ": an ASCII apostrophe disappears where values are put in");
        }
    }

    /** Polish has one form for 2 to 4 and another from 5 on: each language has the forms that its own rules name. */
    @ParameterizedTest
    @MethodSource("allTexts")
    void everyPluralHasTheFormsOfItsLanguage(Path file) throws IOException {
        String language = file.getFileName().toString().replaceFirst(".*_([a-z]{2})\\.properties$|.*", "$1");
        Properties rules = read(
                ROOT.resolve(RULES.resolve("language" + (language.isEmpty() ? "" : "_" + language) + ".properties")));
        Set<String> wanted = new TreeSet<>(Set.of("other"));
        for (String rule : rules.getProperty("plurals").split(";", -1)) {
            wanted.add(rule.substring(0, rule.indexOf(':')));
        }
        Properties texts = read(file);
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            Matcher plural = PLURAL.matcher(text);
            while (plural.find()) {
                Set<String> forms = BRANCH.matcher(plural.group(1))
                        .results()
                        .map(branch -> branch.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
                // What is said of exactly one need not be said of all that are counted like it.
                if (forms.contains("=1")) {
                    forms.add("one");
                }
                forms.removeIf(form -> form.startsWith("="));
                assertEquals(wanted, forms, () -> key + " in " + file);
            }
        }
    }

    static Stream<Path> allTexts() throws IOException {
        return Stream.concat(ENGLISH.stream().map(ROOT::resolve), translations().map(Texts::translated));
    }

    @Test
    void everyLanguageWithTextsHasItsRules() throws IOException {
        for (Texts texts : translations().toList()) {
            String rules = texts.translated().getFileName().toString().replaceFirst(".*_([a-z]{2})", "language_$1");
            assertTrue(Files.exists(ROOT.resolve(RULES).resolve(rules)), rules);
        }
    }

    @Test
    void everyLanguageHasAllOfTheTexts() throws IOException {
        List<Set<String>> languages = new ArrayList<>();
        for (Path each : ENGLISH) {
            languages.add(translations()
                    .filter(texts -> texts.english().equals(ROOT.resolve(each)))
                    .map(texts -> texts.translated().getFileName().toString().replaceFirst(".*_([a-z]{2})\\..*", "$1"))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        languages.forEach(set -> assertEquals(languages.getFirst(), set));
    }

    @Test
    void datesAreWrittenAsTheLanguageWritesThem() {
        Instant first = Instant.parse("2027-01-09T09:00:00Z");
        Instant sameMonth = Instant.parse("2027-01-12T09:00:00Z");
        Instant sameYear = Instant.parse("2027-02-01T09:00:00Z");
        Instant nextYear = Instant.parse("2028-01-01T09:00:00Z");

        assertEquals("9 – 12 January 2027", Formats.dates(first, sameMonth, UTC, Locale.UK));
        assertEquals("9. – 12. Januar 2027", Formats.dates(first, sameMonth, UTC, Locale.GERMAN));
        assertEquals("9 de enero – 1 de febrero de 2027", Formats.dates(first, sameYear, UTC, Locale.of("es")));
        assertEquals("9 stycznia 2027 – 1 stycznia 2028", Formats.dates(first, nextYear, UTC, Locale.of("pl")));
        assertEquals(
                "2027年1月9日 – 2027年1月12日",
                Formats.dates(first, sameMonth, UTC, Locale.JAPANESE),
                "the day does not come first, so nothing is left out");
    }

    @Test
    void initialsAreLettersWhateverANameIsDecoratedWith() {
        assertEquals("AA", Formats.initials("Ada Abara"));
        assertEquals("JS", Formats.initials("  Jean-Luc van der Sar "));
        assertEquals("4S", Formats.initials("42triangles (she/her)"));
        assertEquals("N", Formats.initials("@ndi"));
        assertEquals("ŁŻ", Formats.initials("Łukasz Żółkiewski"));
        assertEquals("A", Formats.initials("Ada &"));
        assertEquals("", Formats.initials(" - "));
    }

    @Test
    void whatTheDomainSaysIsKnownAgainByItsWords() {
        ResourceBundle words = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"refusal.must-be-between-and", "Zwischen {0} und {1}."}};
            }
        };

        assertEquals("Zwischen 1 und 250000.", Wordings.of("Must be between 1 and 250000.", words, Locale.GERMAN));
        assertEquals("Nobody has said this yet.", Wordings.of("Nobody has said this yet.", words, Locale.GERMAN));
    }

    /** A sentence that is changed or new would silently be English everywhere. */
    @Test
    void everySentenceOfTheDomainAndOfTheApiIsTranslatedAndNoOther() throws IOException {
        Properties english = read(ROOT.resolve(ENGLISH.get(1)));
        Set<String> translated = english.stringPropertyNames().stream()
                .filter(key -> key.startsWith("refusal."))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> said = new TreeSet<>();
        for (Path folder : SAID) {
            try (Stream<Path> sources = Files.walk(ROOT.resolve(folder))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .flatMap(file -> sentences(text(file)))
                        .filter(sentence -> !NOT_SHOWN.contains(sentence))
                        .forEach(sentence -> said.add("refusal." + Wordings.key(sentence)));
            }
        }
        translated.forEach(key -> assertEquals(
                key, "refusal." + Wordings.key(english.getProperty(key).replaceAll("\\{\\d}", " "))));

        assertTrue(said.size() > 50, said::toString);
        assertEquals(said, translated);
    }

    /** Texts that begin with a capital letter or a number and end like a sentence; what comes in between is a value. */
    private static Stream<String> sentences(String source) {
        String code = COMMENT.matcher(source).replaceAll("");
        code = NOT_FOR_PEOPLE.matcher(code).replaceAll("");
        return JOINED.matcher(code)
                .results()
                .map(MatchResult::group)
                .map(joined -> LITERAL.matcher(joined)
                        .results()
                        .map(literal -> literal.group(1))
                        .collect(Collectors.joining(" ")))
                .map(sentence -> sentence.replaceAll("%[.\\w]*[sdf]", "{}"))
                .filter(sentence -> SENTENCE.matcher(sentence).matches());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
