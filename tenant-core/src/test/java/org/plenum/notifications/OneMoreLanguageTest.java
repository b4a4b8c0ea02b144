package org.plenum.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.plenum.languages.KnownLanguages;

/** A language is a folder of texts: the same classes, started with one more beside them, write mails and documents in it. */
class OneMoreLanguageTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "plenum");
    private static final String ESPERANTO = "eo";

    @TempDir
    private Path folder;

    @Test
    void mailsAndDocumentsSpeakTheLanguageOfAFolder() throws Exception {
        assertFalse(KnownLanguages.all().contains(ESPERANTO), "without its folder nobody knows it");
        Files.createDirectories(folder.resolve("org/plenum/languages"));
        Files.copy(
                RESOURCES.resolve("languages/language.properties"),
                folder.resolve("org/plenum/languages/language_eo.properties"));
        write(
                RESOURCES.resolve("notifications/messages.properties"),
                "org/plenum/notifications/messages_eo.properties");

        List<String> said = spoken();

        assertTrue(said.get(0).contains(ESPERANTO), said::toString);
        assertTrue(said.get(1).contains("~Receipt"), said::toString);
        assertTrue(said.get(1).contains("Septembro"), "its dates come with the JDK: " + said);
        assertTrue(said.get(2).contains("~"), said::toString);
        assertEquals(ESPERANTO, said.get(3));
    }

    /** Runs in a world of its own that has the folder. */
    static final class Speaker implements Callable<List<String>> {
        @Override
        public List<String> call() throws IOException {
            Texts texts = new Texts(ESPERANTO);
            MailBody mail = new MailBody(Samples.ACME, "http://acme.localhost:8080", texts)
                    .paragraph(texts.days(Samples.loadpath()))
                    .heading(texts.get("mail.receipt"));
            byte[] pdf = new TicketsPdf(Samples.ACME, null, Samples.loadpath(), texts, "http://acme.localhost:8080/me")
                    .render("LP26ABCD", List.of(Samples.ticket("Hedda Aune", "Student", "GX7K2M4Q")));
            try (PdfReader reader = new PdfReader(pdf)) {
                return List.of(
                        KnownLanguages.all().toString(),
                        mail.text(),
                        new PdfTextExtractor(reader).getTextFromPage(1),
                        texts.locale().toString());
            }
        }
    }

    /** English with a mark before each text. */
    private void write(Path english, String as) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(english)) {
            texts.load(in);
        }
        texts.replaceAll((key, text) -> "~" + text);
        Path file = folder.resolve(as);
        Files.createDirectories(file.getParent());
        try (var out = Files.newBufferedWriter(file)) {
            texts.store(out, null);
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
