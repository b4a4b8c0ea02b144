package org.plenum.acceptance.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.localstack.mail.CaughtMail;

/** From the mail in the buyer's inbox to the door: the code is read from the picture of the PDF, as a camera would. */
class TicketsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** A camera looks many times, from here and there: which code the reader misses at which size is chance. */
    private static final int[] DPI = {150, 300, 149, 220, 400, 96};

    private static final int GATES = 12;

    private final Organization organization = Organization.fresh();

    @Test
    void theMailedTicketLetsItsHolderInOnce() throws Exception {
        Sale sale = organization.sale(2_500, 20);
        Sale other = organization.sale(0, 20);
        sale.paid("Łukasz Müller", organization.email("lukasz"), 2);
        CaughtMail mail = awaitMail(organization.email("lukasz"), "order");

        assertTrue(mail.text().contains("/invitations/"), mail.text());
        byte[] pdf = attachment(mail, "tickets-");
        Files.write(Platform.artefacts().resolve("tickets.pdf"), pdf);
        Files.write(Platform.artefacts().resolve("invoice.pdf"), attachment(mail, "invoice-"));
        assertTrue(textOf(pdf).contains("Łukasz Müller"), textOf(pdf));
        assertTrue(textOf(attachment(mail, "invoice-")).contains("€50.00"));
        List<String> payloads = codes(pdf);
        assertEquals(2, payloads.size());
        assertTrue(payloads.getFirst().startsWith("TICKET1."), payloads.getFirst());

        assertEquals("WRONG_EVENT", scan(other, payloads.getFirst()));
        assertEquals("ADMITTED", scan(sale, payloads.getFirst()));
        assertEquals("ALREADY_ADMITTED", scan(sale, payloads.getFirst()));
        assertEquals("UNKNOWN", scan(sale, payloads.getFirst().replace("TICKET1.A", "TICKET1.B") + "A"));
        assertEquals("UNKNOWN", scan(sale, "NOT-A-CODE"));
        assertEquals("UNKNOWN", scan(Organization.fresh().sale(0, 5), payloads.get(1)));
    }

    @Test
    void ofManyGatesAtOnceOneLetsTheTicketInAndARepeatedScanHearsTheSame() throws Exception {
        Sale sale = organization.sale(0, 20);
        JsonObject order = sale.paid("Ada", organization.email("ada"), 1);
        String secret = order.getAsJsonArray("tickets")
                .get(0)
                .getAsJsonObject()
                .get("secret")
                .getAsString();
        Api staff = organization.staff();
        CountDownLatch together = new CountDownLatch(GATES);
        List<Future<JsonObject>> gates = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(GATES)) {
            for (int gate = 0; gate < GATES; gate++) {
                String nonce = "gate-" + gate;
                gates.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return scan(staff, sale, secret, nonce);
                }));
            }
        }
        int admitted = 0;
        for (int gate = 0; gate < GATES; gate++) {
            String first = gates.get(gate).get().get("result").getAsString();
            admitted += first.equals("ADMITTED") ? 1 : 0;
            assertEquals(
                    first,
                    scan(staff, sale, secret, "gate-" + gate).get("result").getAsString());
        }
        assertEquals(1, admitted);
    }

    @Test
    void everyAttendeeGetsTheirOwnTicketAndNothingOfTheOrder() throws Exception {
        Sale sale = organization.sale(1_000, 20);
        Sale.Held held = sale.hold(2);
        JsonObject next = organization
                .anonymous()
                .with("Reservation-Secret", held.secret())
                .post(
                        "/api/v1/public/reservations/" + held.id() + "/checkout",
                        Map.of(
                                "buyer", Map.of("name", "Bea Buyer", "email", organization.email("bea")),
                                "attendees",
                                        List.of(
                                                Map.of("name", "Bea Buyer", "email", organization.email("bea")),
                                                Map.of("name", "Gus Guest", "email", organization.email("gus")))))
                .expect(200)
                .json();
        Sale.Bought bought = new Sale.Bought(
                next.get("orderCode").getAsString(),
                next.get("orderSecret").getAsString(),
                next.get("checkoutUrl").getAsString());
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");

        CaughtMail guest = awaitMail(organization.email("gus"), "ticket");
        assertTrue(guest.text().contains("/invitations/"), guest.text());
        assertFalse(guest.text().contains(bought.secret()), "the order's secret is the buyer's");
        assertTrue(guest.attachments().stream().noneMatch(file -> file.name().startsWith("invoice")));
        assertTrue(textOf(attachment(guest, "ticket-")).contains("Gus Guest"));
        assertEquals(
                2,
                codes(attachment(awaitMail(organization.email("bea"), "order"), "tickets-"))
                        .size());
    }

    @Test
    void documentsOpenWithTheOrdersSecretOnly() throws Exception {
        Sale sale = organization.sale(1_000, 20);
        Sale.Bought bought = sale.buy("Ada", organization.email("ada"), 1);
        String path = "/orders/" + bought.code() + "/" + bought.secret();
        assertEquals(404, organization.anonymous().get(path + "/tickets.pdf").status());

        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        Api.Answer tickets = organization.anonymous().get(path + "/tickets.pdf").expect(200);
        assertEquals("application/pdf", tickets.header("Content-Type").orElse(""));
        assertEquals("private, no-store", tickets.header("Cache-Control").orElse(""));
        assertEquals(1, codes(tickets.bytes()).size());
        assertTrue(textOf(organization
                        .anonymous()
                        .get(path + "/invoice.pdf")
                        .expect(200)
                        .bytes())
                .contains("€10.00"));
        assertTrue(organization
                .anonymous()
                .get(path + "/event.ics")
                .expect(200)
                .text()
                .startsWith("BEGIN:VCALENDAR"));

        assertEquals(
                404,
                organization
                        .anonymous()
                        .get("/orders/" + bought.code() + "/wrong/tickets.pdf")
                        .status());
        assertEquals(
                404, Organization.fresh().anonymous().get(path + "/tickets.pdf").status());
    }

    private String scan(Sale sale, String text) {
        return scan(sale.organization().staff(), sale, text, UUID.randomUUID().toString())
                .get("result")
                .getAsString();
    }

    private static JsonObject scan(Api staff, Sale sale, String text, String nonce) {
        return staff.post(
                        "/api/v1/events/" + sale.eventId() + "/check-ins",
                        Map.of("ticketSecret", text, "gate", "North", "nonce", nonce))
                .expect(200)
                .json();
    }

    private static CaughtMail awaitMail(String address, String subjectHas) {
        return Platform.running()
                .mail()
                .await(address, mail -> mail.subject().contains(subjectHas), PATIENCE)
                .orElseThrow(() -> new AssertionError("No mail about " + subjectHas));
    }

    private static byte[] attachment(CaughtMail mail, String namePrefix) {
        return mail.attachments().stream()
                .filter(file -> file.name().startsWith(namePrefix))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No file " + namePrefix))
                .content();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> codes(byte[] pdf) throws IOException, ReaderException {
        List<String> codes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                codes.add(seen(renderer, page));
            }
        }
        return codes;
    }

    private static String seen(PDFRenderer renderer, int page) throws IOException, ReaderException {
        for (int look = 0; ; look++) {
            try {
                return read(renderer.renderImageWithDPI(page, DPI[look]));
            } catch (ReaderException missed) {
                if (look == DPI.length - 1) {
                    throw missed;
                }
            }
        }
    }

    private static String read(BufferedImage image) throws ReaderException, NotFoundException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
