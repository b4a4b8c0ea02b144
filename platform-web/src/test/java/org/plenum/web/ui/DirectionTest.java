package org.plenum.web.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages can be read from the right: nothing names a side, only where a line starts and ends. */
class DirectionTest {
    private static final List<Path> SHEETS =
            List.of(Path.of("src/main/webapp/resources/plenum/css"), Path.of("../keycloak/src/main/resources/theme"));
    private static final List<Path> PAGES =
            List.of(Path.of("src/main/webapp"), Path.of("../admin-console/src/main/webapp"));

    /** The property, or its value, names a side. */
    private static final Pattern SIDE =
            Pattern.compile("^(?:[a-z-]*(?:left|right)[a-z-]*\\s*:|(?:text-align|float|clear)\\s*:\\s*(?:left|right))");
    /** Top, right, bottom, left: all the same at the sides, or it turns with nothing. */
    private static final Pattern FOUR =
            Pattern.compile("^(padding|margin|inset|border-width|border-radius)\\s*:\\s*(.+)$");

    @Test
    void noSheetNamesASide() throws IOException {
        List<String> sided = new ArrayList<>();
        for (Path folder : SHEETS) {
            for (Path sheet : files(folder, ".css")) {
                for (String declaration : declarations(Files.readString(sheet))) {
                    if (sided(declaration)) {
                        sided.add(sheet.getFileName() + ": " + declaration);
                    }
                }
            }
        }
        assertEquals(List.of(), sided);
    }

    /** One that is left open swallows every sheet that is joined after it, and no browser says so. */
    @Test
    void everySheetClosesWhatItOpens() throws IOException {
        List<String> open = new ArrayList<>();
        for (Path folder : SHEETS) {
            for (Path sheet : files(folder, ".css")) {
                String text = Files.readString(sheet);
                if (text.chars().filter(each -> each == '{').count()
                        != text.chars().filter(each -> each == '}').count()) {
                    open.add(sheet.toString());
                }
            }
        }
        assertEquals(List.of(), open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margin-left: 4px",
                "left: 0",
                "text-align: right",
                "border-top-left-radius: 4px",
                "padding: 0 calc(1px + 2px) 0 4px",
                "border-radius: 0 4px 4px 0"
            })
    void whatNamesASideIsFound(String declaration) {
        assertEquals(
                List.of(declaration),
                declarations(".a {\n  color: red;\n  " + declaration + ";\n  inset: 0 4px 0 4px;\n}").stream()
                        .filter(DirectionTest::sided)
                        .toList());
    }

    @Test
    void everyTemplateSaysWhereItsLinesStart() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path folder : PAGES) {
            for (Path page : files(folder, ".xhtml")) {
                String text = Files.readString(page);
                if (text.contains("<html") && !text.contains("dir=\"#{pl:direction()}\"")) {
                    silent.add(page.toString());
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    @ParameterizedTest
    @CsvSource({"ar,rtl", "he,rtl", "fa,rtl", "en,ltr", "pl,ltr", "ja,ltr", "qaa,ltr"})
    void linesStartWhereTheLanguageStartsThem(String language, String direction) {
        assertEquals(direction, Formats.direction(Locale.forLanguageTag(language)));
    }

    private static boolean sided(String declaration) {
        Matcher four = FOUR.matcher(declaration);
        if (four.matches()) {
            List<String> values = values(four.group(2));
            return values.size() == 4
                    && (four.group(1).equals("border-radius")
                            ? !(values.get(0).equals(values.get(1))
                                    && values.get(2).equals(values.get(3)))
                            : !values.get(1).equals(values.get(3)));
        }
        return SIDE.matcher(declaration).find();
    }

    /** Split at spaces outside parentheses. */
    private static List<String> values(String text) {
        return Stream.of(text.strip().split("\\s+(?![^()]*(?:\\([^()]*\\)[^()]*)*\\))"))
                .filter(value -> !value.equals("!important"))
                .toList();
    }

    private static List<String> declarations(String sheet) {
        return Stream.of(sheet.replaceAll("(?s)/\\*.*?\\*/", "").split("[;{}]"))
                .map(String::strip)
                .filter(text -> text.matches("(?s)[a-z-]+\\s*:.*"))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found =
                    all.filter(path -> path.toString().endsWith(ending)).toList();
            assertFalse(found.isEmpty(), () -> "nothing in " + folder);
            return found;
        }
    }
}
