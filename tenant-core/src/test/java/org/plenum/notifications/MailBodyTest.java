package org.plenum.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailBodyTest {
    private final Texts texts = new Texts("en");

    @Test
    void theTextSaysWhatTheHtmlSays() throws IOException {
        MailBody body = body();
        Files.createDirectories(Path.of("target", "documents"));
        Files.writeString(Path.of("target", "documents", "mail.html"), body.html("Your tickets"));

        for (String words : List.of(
                "You are coming to Loadpath 26.", "Hedda Aune", "GX7K-2M4Q", "http://acme.localhost:8080/orders/X/s")) {
            assertTrue(body.text().contains(words), words);
            assertTrue(body.html("Your tickets").contains(words), words);
        }
    }

    @Test
    void namesAreNotMarkup() {
        String html = new MailBody(Samples.ACME, "http://acme.localhost:8080", texts)
                .paragraph("<script>alert(1)</script>")
                .facts(List.of(MailBody.Fact.of("\"><img src=x>", "O'Neill & sons")))
                .html("<b>");

        assertFalse(html.contains("<script>alert"), html);
        assertFalse(html.contains("<img"), html);
        assertTrue(html.contains("O&#39;Neill &amp; sons"));
        assertTrue(html.contains("<title>&lt;b&gt;</title>"));
    }

    @Test
    void aLanguageThatWeDoNotHaveIsWrittenInEnglish() {
        assertEquals("en", new Texts("xx").locale().getLanguage());
        assertEquals("Receipt", new Texts("xx").get("mail.receipt"));
    }

    @Test
    void anEventForTheCalendarIsFoldedAndEscaped() {
        String file = new String(
                CalendarFile.of(
                        Samples.voice(),
                        "Globex, Inc.",
                        "globex.localhost",
                        "http://globex.localhost/events/borrowed-voice",
                        Instant.EPOCH),
                StandardCharsets.UTF_8);

        assertTrue(file.contains("DTSTART:20261029T163000Z\r\n"), file);
        assertTrue(file.contains("LOCATION:Teatro Gobetti\\, Via Rossini 8\\, 10124 Torino\r\n"), file);
        assertTrue(file.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75), file);
    }

    private MailBody body() {
        return new MailBody(Samples.ACME, "http://acme.localhost:8080", texts)
                .panel(
                        texts.get("mail.order.above", "LP26ABCD"),
                        texts.get("mail.order.heading", "Loadpath 26"),
                        texts.days(Samples.loadpath()))
                .paragraph(texts.get("mail.order.intro", "Hedda", 2))
                .facts(EventFacts.of(Samples.loadpath(), texts))
                .button(texts.get("mail.order.button"), "http://acme.localhost:8080/orders/X/s")
                .heading(texts.get("mail.tickets"))
                .facts(List.of(
                        new MailBody.Fact("Hedda Aune, Full congress", "GX7K-2M4Q", true),
                        new MailBody.Fact("Elio Marchetti, Student", "HJ8N-PQRT", true)))
                .heading(texts.get("mail.portal"))
                .paragraph(texts.get("mail.portal.invited", "Loadpath 26"))
                .link(texts.get("mail.portal.accept"), "http://acme.localhost:8080/invitations/token")
                .note(texts.get("mail.portal.personal"))
                .heading(texts.get("mail.receipt"))
                .facts(List.of(
                        MailBody.Fact.of("2 × Full congress", "€840.00"),
                        MailBody.Fact.of("of which VAT", "€151.48"),
                        new MailBody.Fact("Paid", "€840.00", true)))
                .note(texts.get("mail.receipt.invoice"));
    }
}
