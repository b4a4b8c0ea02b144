package org.plenum.web.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theme that the build derives from PrimeFaces', and the style sheets it takes its colours from. */
class ThemeTest {
    private static final Path THEME = Path.of("target/theme/resources/primefaces-branded/theme.css");
    private static final Path SHEETS = Path.of("src/main/webapp/resources/plenum/css");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\)");
    private static final Pattern TOKEN_USED = Pattern.compile("var\\((--[a-z0-9-]+)");
    private static final Pattern TOKEN_SET = Pattern.compile("(--[a-z0-9-]+)\\s*:");

    @TempDir
    Path folder;

    @Test
    void noColourOfTheOriginalIsLeft() throws IOException {
        assertEquals(Set.of(), found(COLOUR, Files.readString(THEME)));
    }

    @Test
    void everyTokenThatTheThemeUsesExists() throws IOException {
        assertMissingNone(found(TOKEN_USED, Files.readString(THEME)), "--unused");
    }

    @Test
    void everyTokenThatOurSheetsUseExists() throws IOException {
        // Set by pages in a style attribute: the value of a progress bar, the colour of a track, columns of a grid.
        assertMissingNone(found(TOKEN_USED, sheets()), "--v", "--t", "--cols", "--h", "--ls", "--rooms");
    }

    @Test
    void aColourThatNobodyDecidedOnStopsTheBuild() throws Exception {
        assertEquals(0, derive(".ui-button{color:#fff}"));
        assertNotEquals(0, derive(".ui-button{color:#123456}"));
    }

    @Test
    void rulesOnBareElementsAreNotTakenOver() throws Exception {
        assertEquals(0, derive("body select,body input:not([type=file]){color:#495057}.ui-button{color:#fff}"));
        String theme = Files.readString(folder.resolve("theme.css"));
        assertFalse(theme.contains("select"));
        assertTrue(theme.contains(".ui-button{color:var(--on-brand)}"));
    }

    private int derive(String css) throws Exception {
        Path source = Files.writeString(folder.resolve("original.css"), css);
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "src/theme/DeriveTheme.java",
                        source.toString(),
                        "src/theme/colours.properties",
                        folder.resolve("theme.css").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start()
                .waitFor();
    }

    private static void assertMissingNone(Set<String> used, String... alsoSet) throws IOException {
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(found(TOKEN_SET, sheets()));
        missing.removeAll(Set.of(alsoSet));
        assertEquals(Set.of(), missing);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.groupCount() == 0 ? result.group() : result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sheets() throws IOException {
        try (Stream<Path> files = Files.walk(SHEETS)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".css")).toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
            return all.toString();
        }
    }
}
