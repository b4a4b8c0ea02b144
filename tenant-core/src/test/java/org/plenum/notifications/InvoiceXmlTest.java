package org.plenum.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.plenum.branding.BrandView;
import org.plenum.branding.Upload;
import org.plenum.kernel.Money;
import org.plenum.orders.TaxedAmount;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Invoices for machines, held against the standards themselves. */
class InvoiceXmlTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Party SELLER = new Party(
            "Acme Structures e.V. & Co",
            null,
            "Keilehal 4",
            "3029 AB",
            "Rotterdam",
            "NL",
            "NL004512345B01",
            null,
            "KvK 24123456");
    private static final Party BUYER = new Party(
            "Müller & Söhne <GmbH>",
            "Jürgen Müller",
            "Große Straße 5",
            "10115",
            "Berlin",
            "DE",
            "DE123456789",
            null,
            null);

    @Test
    void theFiguresForMachinesAreThoseOnThePage() throws Exception {
        Invoice invoice = invoice(
                EUR,
                line(EUR, "Full congress", 3, 999, "21"),
                line(EUR, "Opening supper (EARLY)", 2, 3_333, "9"),
                line(EUR, "Book of abstracts", 1, 2_500, "21"));
        Document xml = valid(invoice);

        assertEquals("380", text(xml, "TypeCode", 0));
        assertEquals(invoice.number(), text(xml, "ID", 1));
        assertEquals(
                List.of("24.77", "61.16", "20.66"),
                texts(xml, "LineTotalAmount").subList(0, 3));
        assertEquals("106.59", last(xml, "TaxBasisTotalAmount"));
        assertEquals("15.04", last(xml, "TaxTotalAmount"));
        assertEquals("121.63", last(xml, "GrandTotalAmount"));
        assertEquals("0.00", last(xml, "DuePayableAmount"));
        assertEquals(List.of("9.54", "5.50"), texts(xml, "CalculatedAmount"));
        assertEquals(List.of("45.43", "61.16"), texts(xml, "BasisAmount"));
        assertEquals("DE123456789", last(xml, "SpecifiedTaxRegistration").strip());
        assertEquals(Money.ofMinor(12_163, EUR), invoice.total().gross());
    }

    @Test
    void aCreditNoteNamesItsInvoiceAndCountsUpwards() throws Exception {
        Invoice note = credit(invoice(EUR, line(EUR, "Festival pass", 1, 1_210, "21")));
        Document xml = valid(note);

        assertEquals("381", text(xml, "TypeCode", 0));
        assertEquals("12.10", last(xml, "GrandTotalAmount"));
        assertEquals("INV-2026-0042", last(xml, "IssuerAssignedID"));
        assertEquals(note, InvoiceJson.read(InvoiceJson.write(note)));
    }

    @Test
    void aCreditNoteThatTakesAnotherBackCountsDownwards() throws Exception {
        Invoice.Line back = new Invoice.Line(
                "Festival pass",
                1,
                Money.ofMinor(-1_210, EUR),
                new BigDecimal("21"),
                new TaxedAmount(Money.ofMinor(-1_210, EUR), Money.ofMinor(-1_000, EUR), Money.ofMinor(-210, EUR)));

        Document xml = valid(credit(invoice(EUR, back)));

        assertEquals("-12.10", last(xml, "GrandTotalAmount"));
        assertEquals("10.00", last(xml, "ChargeAmount"));
        assertEquals("-1", last(xml, "BilledQuantity"));
    }

    @Test
    void whatIsSoldWithoutTaxSaysWhyOrThatTheRateIsNothing() throws Exception {
        Invoice.Line untaxed = line(EUR, "Course", 1, 10_000, "0.00");

        Document exempt = valid(invoice("§ 4 Nr. 22a UStG", SELLER, BUYER, List.of(untaxed)));
        assertEquals("E", last(exempt, "CategoryCode"));
        assertEquals("§ 4 Nr. 22a UStG", last(exempt, "ExemptionReason"));

        Document zero = valid(invoice(null, SELLER, BUYER, List.of(untaxed)));
        assertEquals("Z", last(zero, "CategoryCode"));
        assertEquals("0", last(zero, "RateApplicablePercent"));
    }

    @Test
    void whoHasATaxNumberOnlyIsKnownByIt() throws Exception {
        Party small = new Party("Verein", null, "Weg 1", "10115", "Berlin", "DE", null, "27/123/45678", null);

        Document xml = valid(invoice(null, small, BUYER, List.of(line(EUR, "Ticket", 1, 1_190, "19"))));

        assertTrue(texts(xml, "SpecifiedTaxRegistration").getFirst().contains("27/123/45678"));
    }

    @Test
    void currenciesWithoutDecimalsHaveNone() throws Exception {
        Currency yen = Currency.getInstance("JPY");

        Document xml = valid(invoice(yen, line(yen, "Ticket", 3, 1_100, "10")));

        assertEquals("3300", last(xml, "GrandTotalAmount"));
        assertEquals("300", last(xml, "TaxTotalAmount"));
    }

    @Test
    void aThirdDecimalIsSaidToPeopleOnly() throws Exception {
        Currency dinar = Currency.getInstance("KWD");
        Invoice even = invoice(dinar, line(dinar, "Ticket", 1, 1_100, "10"));
        assertEquals("1.10", last(valid(even), "GrandTotalAmount"));

        Invoice odd = invoice(dinar, line(dinar, "Ticket", 1, 12_340, "7"));
        assertTrue(InvoiceXml.of(odd, new Texts("en")).isEmpty());
        byte[] pdf = pdf(odd);
        assertEquals(List.of(), Standards.brokenByPdf(pdf));
        try (PdfReader reader = new PdfReader(pdf)) {
            assertFalse(reader.getCatalog().contains(new PdfName("AF")));
        }
    }

    @Test
    void whoseCountryIsUnknownGetsNoFigureForMachines() {
        Party nobody = new Party("Ada", null, null, null, null, null, null, null, null);

        assertTrue(InvoiceXml.of(invoice(null, SELLER, nobody, List.of(line(EUR, "A", 1, 100, "21"))), new Texts("en"))
                .isEmpty());
    }

    /** Rates, prices and quantities by chance; the rules of the standard add up every one again. */
    @Test
    void anyInvoiceAddsUpForMachinesToo() throws Exception {
        Random random = new Random(20261122);
        List<String> rates = List.of("0", "5.5", "7", "9", "13.5", "19", "21", "25");
        for (int round = 0; round < 25; round++) {
            List<Invoice.Line> lines = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(20); i++) {
                lines.add(line(
                        EUR,
                        "Ticket " + i,
                        1 + random.nextInt(12),
                        random.nextInt(50_000),
                        rates.get(random.nextInt(rates.size()))));
            }
            valid(invoice(round % 2 == 0 ? "Exempt" : null, SELLER, BUYER, lines));
        }
    }

    @Test
    void thePaperIsForKeepingAndCarriesWhatMachinesRead() throws Exception {
        Invoice invoice = invoice(
                EUR,
                line(EUR, "Full congress, Ελλάδα, Łódź", 2, 42_000, "22"),
                line(EUR, "Opening supper", 2, 3_800, "0"));
        byte[] pdf = pdf(invoice);
        Files.createDirectories(Path.of("target", "documents"));
        Files.write(Path.of("target", "documents", "invoice-factur-x.pdf"), pdf);

        assertEquals(List.of(), Standards.brokenByPdf(pdf));
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfArray files = reader.getCatalog().getAsArray(new PdfName("AF"));
            assertEquals(1, files.size());
            PdfDictionary file = files.getAsDict(0);
            assertEquals(new PdfName("Alternative"), file.getAsName(new PdfName("AFRelationship")));
            assertEquals("factur-x.xml", file.getAsString(PdfName.UF).toUnicodeString());
            PRStream stream =
                    (PRStream) PdfReader.getPdfObject(file.getAsDict(PdfName.EF).get(PdfName.F));
            byte[] xml = PdfReader.getStreamBytes(stream);
            assertEquals(
                    new String(InvoiceXml.of(invoice, new Texts("en")).orElseThrow(), StandardCharsets.UTF_8),
                    new String(xml, StandardCharsets.UTF_8));
            String about = new String(reader.getMetadata(), StandardCharsets.UTF_8);
            assertTrue(about.contains("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>"), about);
            assertTrue(about.contains("<pdfaid:part>3</pdfaid:part>"), about);
        }
    }

    @Test
    void aLogoAsPictureDoesNotSpoilIt() throws Exception {
        Invoice note = credit(invoice(EUR, line(EUR, "Festival pass", 1, 1_210, "21")));
        LogoDrawing png = LogoDrawing.of(Upload.picture("logo", picture())).orElseThrow();

        byte[] pdf = new InvoicePdf(Samples.GLOBEX, png, new Texts("de")).render(note);
        Files.createDirectories(Path.of("target", "documents"));
        Files.write(Path.of("target", "documents", "credit-note-factur-x.pdf"), pdf);

        assertEquals(List.of(), Standards.brokenByPdf(pdf));
    }

    @Test
    void theRulesAreAppliedAndCanBeBroken() throws Exception {
        Invoice invoice = invoice(EUR, line(EUR, "Full congress", 3, 999, "21"));
        String xml = new String(InvoiceXml.of(invoice, new Texts("en")).orElseThrow(), StandardCharsets.UTF_8);

        assertFalse(Standards.brokenBy(xml.replace("29.97", "29.98").getBytes(StandardCharsets.UTF_8))
                .isEmpty());
        assertFalse(Standards.brokenBy(xml.replace("ram:LineID", "ram:LineNo").getBytes(StandardCharsets.UTF_8))
                .isEmpty());
        Invoice plain = new Invoice(
                "INV-2026-0001",
                invoice.issuedAt(),
                invoice.zone(),
                invoice.orderCode(),
                invoice.eventName(),
                invoice.seller(),
                invoice.buyer(),
                null,
                invoice.lines(),
                invoice.total(),
                "en",
                null,
                null);
        assertFalse(Standards.brokenByPdf(pdf(plain)).isEmpty());
    }

    private static byte[] picture() throws Exception {
        java.awt.image.BufferedImage image =
                new java.awt.image.BufferedImage(20, 10, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 3, 0x80ff0000);
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf(Invoice invoice) {
        BrandView brand = Samples.ACME;
        return new InvoicePdf(brand, SvgLogo.read(Samples.ACME_LOGO).orElseThrow(), new Texts("en")).render(invoice);
    }

    private static Document valid(Invoice invoice) throws Exception {
        byte[] xml = InvoiceXml.of(invoice, new Texts("en")).orElseThrow();
        assertEquals(List.of(), Standards.brokenBy(xml), () -> new String(xml, StandardCharsets.UTF_8));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document xml, String name, int index) {
        return texts(xml, name).get(index);
    }

    private static String last(Document xml, String name) {
        return texts(xml, name).getLast();
    }

    private static List<String> texts(Document xml, String name) {
        NodeList nodes = xml.getElementsByTagNameNS("*", name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Invoice credit(Invoice invoice) {
        Invoice.Legal legal = java.util.Objects.requireNonNull(invoice.legal());
        return new Invoice(
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
                new Invoice.Legal(
                        true,
                        legal.seller(),
                        legal.buyer(),
                        legal.suppliedFrom(),
                        legal.suppliedUntil(),
                        legal.exemption(),
                        invoice.issuedOn()));
    }

    private static Invoice invoice(Currency currency, Invoice.Line... lines) {
        assertEquals(currency, lines[0].amount().gross().currency());
        return invoice("Exempt: education", SELLER, BUYER, List.of(lines));
    }

    private static Invoice invoice(@Nullable String exemption, Party seller, Party buyer, List<Invoice.Line> lines) {
        return new Invoice(
                "INV-2026-0042",
                Instant.parse("2026-06-12T22:06:00Z"),
                ZoneId.of("Europe/Berlin"),
                "GX40817Q",
                "The Borrowed Voice",
                List.of(
                        seller.name(),
                        "Keilehal 4",
                        "3029 AB Rotterdam",
                        "Netherlands",
                        "VAT ID NL004512345B01",
                        "KvK 24123456"),
                List.of("Müller & Söhne GmbH", "Jürgen Müller", "Große Straße 5", "10115 Berlin", "Germany"),
                buyer.vatId(),
                lines,
                lines.stream()
                        .map(Invoice.Line::amount)
                        .reduce(TaxedAmount::plus)
                        .orElseThrow(),
                "en",
                null,
                new Invoice.Legal(
                        true,
                        seller,
                        buyer,
                        LocalDate.parse("2026-09-17"),
                        LocalDate.parse("2026-09-19"),
                        exemption,
                        null));
    }

    private static Invoice.Line line(Currency currency, String name, int quantity, long unitMinor, String rate) {
        Money unit = Money.ofMinor(unitMinor, currency);
        BigDecimal percent = new BigDecimal(rate);
        return new Invoice.Line(name, quantity, unit, percent, TaxedAmount.included(unit.times(quantity), percent));
    }
}
