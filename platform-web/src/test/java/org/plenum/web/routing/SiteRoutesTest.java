package org.plenum.web.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiteRoutesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/shared/java"));
    private static final Pattern MAPPING = Pattern.compile("@WebServlet\\(([^)]*)\\)");
    private static final Pattern FOLDER = Pattern.compile("\"(/[^\"*]+/)\\*\"");

    private final List<String> views =
            new SiteRoutes().all().stream().map(Route::view).toList();

    @Test
    void everyAddressHasItsPage() {
        assertEquals(
                List.of(),
                views.stream()
                        .filter(view -> !Files.exists(PAGES.resolve(view.substring(1))))
                        .toList());
    }

    /** A servlet's folder goes before {@code *.xhtml}: it would answer instead of the page. */
    @Test
    void noServletHasAFolderOfPages() throws IOException {
        TreeSet<String> hidden = new TreeSet<>();
        for (String folder : foldersOfServlets()) {
            views.stream().filter(view -> view.startsWith(folder)).forEach(hidden::add);
        }
        assertEquals(new TreeSet<>(), hidden);
    }

    private static List<String> foldersOfServlets() throws IOException {
        List<String> folders = new ArrayList<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    MAPPING.matcher(Files.readString(file))
                            .results()
                            .map((MatchResult mapping) -> mapping.group(1))
                            .flatMap(patterns -> FOLDER.matcher(patterns).results())
                            .map((MatchResult folder) -> folder.group(1))
                            .forEach(folders::add);
                }
            }
        }
        return folders;
    }
}
