package org.plenum.web.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.keycloak.RealmTemplate;
import org.plenum.languages.KnownLanguages;

/** A language is a folder of texts: the same classes, started with one more beside them, offer it, answer in it and make realms whose log-in speaks it. */
class OneMoreLanguageTest {
    private static final Path ROOT = Path.of("..");
    private static final Locale ESPERANTO = Locale.of("eo");

    @TempDir
    private Path folder;

    @Test
    void pagesAndLogInSpeakTheLanguageOfAFolder() throws Exception {
        assertFalse(KnownLanguages.all().contains("eo"), "without its folder nobody knows it");
        marked("tenant-core/src/main/resources", "org/plenum/languages/language", "", "");
        marked("platform-web/src/main/resources", "org/plenum/web/messages", "", "~");
        marked("platform-web/src/shared/resources", "org/plenum/web/ui/words", "", "~");
        marked("keycloak/src/main/resources", "theme/branded/login/messages/messages", "_en", "~");

        List<String> said = spoken();

        assertEquals("true", said.get(0), "it can be asked for");
        assertEquals("Esperanto", said.get(1), "it names itself");
        assertEquals("~Imprint", said.get(2), "words of all pages");
        assertEquals("~Foot of pages and legal pages", said.get(3), "texts of the organizations' pages");
        assertEquals("~At most 100 characters.", said.get(4), "what the domain refuses");
        assertEquals("2027-Januaro-09", said.get(5), "dates come with the JDK");
        assertEquals("true", said.get(6), "new realms speak it");
    }

    /** Runs in a world of its own that has the folder. */
    static final class Speaker implements Callable<List<String>> {
        @Override
        public List<String> call() {
            Instant day = Instant.parse("2027-01-09T09:00:00Z");
            return List.of(
                    String.valueOf(Languages.Offer.ALL.named("eo").isPresent()),
                    new Languages().nameOf("eo"),
                    ResourceBundle.getBundle("org.plenum.web.ui.words", ESPERANTO)
                            .getString("foot.imprintUrl"),
                    ResourceBundle.getBundle("org.plenum.web.messages", ESPERANTO)
                            .getString("branding.foot"),
                    Wordings.of("At most 100 characters.", ESPERANTO),
                    Formats.dates(day, day, ZoneOffset.UTC, ESPERANTO),
                    String.valueOf(RealmTemplate.tenant().text().contains("\"eo\"")));
        }
    }

    /** English as it is, or with a mark before each text. */
    private void marked(String resources, String texts, String english, String mark) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(ROOT.resolve(resources).resolve(texts + english + ".properties"))) {
            words.load(in);
        }
        words.replaceAll((key, text) -> mark + text);
        Path file = folder.resolve(texts + "_eo.properties");
        Files.createDirectories(file.getParent());
        try (var out = Files.newBufferedWriter(file)) {
            words.store(out, null);
        }
    }

    private List<String> spoken() throws Exception {
        List<URL> path = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader world =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var constructor = world.loadClass(Speaker.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked") // the class is the one above, only of another loader
            Callable<List<String>> speaker = (Callable<List<String>>) constructor.newInstance();
            return speaker.call();
        }
    }
}
