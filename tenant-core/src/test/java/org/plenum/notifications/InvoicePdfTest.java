package org.plenum.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.plenum.kernel.Money;
import org.plenum.orders.TaxedAmount;

class InvoicePdfTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void anInvoiceSaysWhoOwesWhatAndWhichTaxIsInIt() throws IOException {
        Invoice invoice = invoice(List.of(
                line(EUR, "Full congress", 2, 42_000, "22"),
                line(EUR, "Opening supper", 2, 3_800, "10"),
                line(EUR, "Book of abstracts", 1, 2_500, "22")));
        byte[] pdf = new InvoicePdf(
                        Samples.GLOBEX, SvgLogo.read(Samples.GLOBEX_LOGO).orElseThrow(), new Texts("en"))
                .render(invoice);
        Files.createDirectories(Path.of("target", "documents"));
        Files.write(Path.of("target", "documents", "invoice-globex.pdf"), pdf);

        String text = text(pdf);
        assertTrue(text.contains("INV-2026-0042"), text);
        assertTrue(text.contains("Müller & Söhne GmbH"), text);
        assertTrue(text.contains("€941.00"), text);
        assertTrue(text.contains("VAT 22% on €709.01"), text);
        assertTrue(text.contains("VAT 10% on €69.09"), text);
        assertTrue(text.contains("12 June 2026"), text);
    }

    @Test
    void anInvoiceOfManyLinesGoesOnOnFurtherPages() throws IOException {
        List<Invoice.Line> lines = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            lines.add(line(EUR, "Workshop number " + i, 1, 1_000, "19"));
        }
        byte[] pdf = new InvoicePdf(Samples.ACME, null, new Texts("en")).render(invoice(lines));

        try (PdfReader reader = new PdfReader(pdf)) {
            assertEquals(3, reader.getNumberOfPages());
        }
        assertTrue(text(pdf).contains("Workshop number 40"));
        assertTrue(text(pdf).contains("€400.00"));
    }

    @Test
    void aCreditNoteNamesTheInvoiceThatItTakesBack() throws IOException {
        Invoice invoice = invoice(List.of(line(EUR, "Festival pass", 1, 1_210, "21")));
        Invoice note = new Invoice(
                "CN-2026-0007",
                invoice.issuedAt(),
                invoice.zone(),
                invoice.orderCode(),
                invoice.eventName(),
                invoice.seller(),
                invoice.buyer(),
                invoice.buyerVatId(),
                invoice.lines(),
                invoice.total(),
                "de",
                invoice.number(),
                null);
        assertEquals(note, InvoiceJson.read(InvoiceJson.write(note)));
        byte[] pdf = new InvoicePdf(Samples.ACME, null, new Texts("de")).render(note);
        Files.createDirectories(Path.of("target", "documents"));
        Files.write(Path.of("target", "documents", "credit-note-acme.pdf"), pdf);

        String text = text(pdf);
        assertTrue(text.contains("Gutschrift"), text);
        assertTrue(text.contains("CN-2026-0007"), text);
        assertTrue(text.contains("INV-2026-0042"), text);
        assertTrue(text.contains("Gutgeschrieben am"), text);
    }

    @Test
    void moneyHasTheDigitsOfItsCurrency() {
        assertEquals("JP¥1,250", new Texts("en").money(Money.ofMinor(1250, "JPY")));
        assertEquals("€12.50", new Texts("en").money(Money.ofMinor(1250, "EUR")));
        assertEquals("12,50\u00a0€", new Texts("de").money(Money.ofMinor(1250, "EUR")));
        assertTrue(new Texts("en").money(Money.ofMinor(1250, "KWD")).endsWith("1.250"));
    }

    private static Invoice invoice(List<Invoice.Line> lines) {
        TaxedAmount total = lines.stream()
                .map(Invoice.Line::amount)
                .reduce(TaxedAmount::plus)
                .orElseThrow();
        return new Invoice(
                "INV-2026-0042",
                Instant.parse("2026-06-12T12:06:00Z"),
                ZoneId.of("Europe/Berlin"),
                "GX40817Q",
                "The Borrowed Voice",
                List.of("Globex", "Associazione Globex, Via Po 17, 10124 Torino, IT 01234567890"),
                List.of("Müller & Söhne GmbH", "Jürgen Müller", "Große Straße 5", "10115 Berlin", "Germany"),
                "DE123456789",
                lines,
                total,
                "en",
                null,
                null);
    }

    private static Invoice.Line line(Currency currency, String name, int quantity, long unitMinor, String rate) {
        Money unit = Money.ofMinor(unitMinor, currency);
        BigDecimal percent = new BigDecimal(rate);
        return new Invoice.Line(name, quantity, unit, percent, TaxedAmount.included(unit.times(quantity), percent));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
            }
            return all.toString().replaceAll("\\s+", " ");
        }
    }
}
