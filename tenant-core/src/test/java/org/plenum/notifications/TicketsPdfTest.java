package org.plenum.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.plenum.attendees.TicketView;

class TicketsPdfTest {
    private static final Path KEPT = Path.of("target", "documents");

    @Test
    void eachTicketIsAPageWithNameTypeAndCode() throws IOException {
        List<TicketView> tickets = List.of(
                Samples.ticket("Łukasz Wójcik-Żółkiewski", "Full congress", "GX7K2M4Q"),
                Samples.ticket("Jürgen Müller-Größmann", "Student", "HJ8NPQRT"));

        byte[] pdf = pdf(tickets, true);

        try (PdfReader reader = new PdfReader(pdf)) {
            assertEquals(2, reader.getNumberOfPages());
            String first = text(reader, 1);
            assertTrue(first.contains("Łukasz Wójcik-Żółkiewski"), first);
            assertTrue(first.contains("Full congress"), first);
            assertTrue(first.contains("GX7K-2M4Q"), first);
            assertTrue(first.contains("Loadpath 26"), first);
            assertTrue(first.contains("17 – 19 September 2026"), first);
            assertTrue(text(reader, 2).contains("Jürgen Müller-Größmann"), text(reader, 2));
        }
    }

    @Test
    void namesInOtherScriptsAreWrittenToo() throws IOException {
        byte[] pdf =
                pdf(List.of(Samples.ticket("Αλίκη Παπαδοπούλου / Юлия Ковальчук", "Full congress", "GX7K2M4Q")), false);

        try (PdfReader reader = new PdfReader(pdf)) {
            String page = text(reader, 1);
            assertTrue(page.contains("Παπαδοπούλου"), page);
            assertTrue(page.contains("Ковальчук"), page);
        }
    }

    @Test
    void aNameWithoutEndStaysOnTheCard() throws IOException {
        byte[] pdf = pdf(
                List.of(Samples.ticket("Wolfeschlegelsteinhausenbergerdorff".repeat(8), "X".repeat(200), "GX7K2M4Q")),
                false);

        try (PdfReader reader = new PdfReader(pdf)) {
            assertEquals(1, reader.getNumberOfPages());
            assertTrue(text(reader, 1).contains("…"), text(reader, 1));
        }
    }

    @Test
    void anotherBrandLooksDifferent() throws IOException {
        LogoDrawing logo = SvgLogo.read(Samples.GLOBEX_LOGO).orElseThrow();
        byte[] pdf = new TicketsPdf(
                        Samples.GLOBEX, logo, Samples.voice(), new Texts("en"), "http://globex.localhost:8080/me")
                .render("GX40817Q", List.of(Samples.ticket("Hedda Aune", "Full congress", "GX7K2M4Q")));
        keep("tickets-globex.pdf", pdf);

        try (PdfReader reader = new PdfReader(pdf)) {
            assertTrue(text(reader, 1).contains("29 October – 1 November 2026"), text(reader, 1));
        }
    }

    private static byte[] pdf(List<TicketView> tickets, boolean kept) throws IOException {
        LogoDrawing logo = SvgLogo.read(Samples.ACME_LOGO).orElseThrow();
        byte[] pdf = new TicketsPdf(
                        Samples.ACME, logo, Samples.loadpath(), new Texts("en"), "http://acme.localhost:8080/me")
                .render("LP26ABCD", tickets);
        if (kept) {
            keep("tickets-acme.pdf", pdf);
        }
        return pdf;
    }

    private static String text(PdfReader reader, int page) throws IOException {
        return new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s+", " ");
    }

    /** For looking at. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name), pdf);
    }
}
