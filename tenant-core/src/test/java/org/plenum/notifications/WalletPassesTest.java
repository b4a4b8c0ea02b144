package org.plenum.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plenum.attendees.TicketView;
import org.plenum.wallets.GoogleIdentity;
import org.plenum.wallets.GoogleLink;
import org.plenum.wallets.SelfMade;

/** What a ticket says in a wallet. */
class WalletPassesTest {
    private static final TicketView TICKET = Samples.ticket("Łukasz \"Lu\" Müller", "Festival pass", "7K2M9QXT");
    private static final HeldTickets.Held HELD = new HeldTickets.Held(TICKET, "GX40817Q", "de", Samples.voice());

    @Test
    void aPassShowsTheTicketAndItsCodeInTheEventsZone() throws Exception {
        JsonObject pass = pass(HELD);

        assertEquals("pass.org.example.tickets", pass.getString("passTypeIdentifier"));
        assertEquals("A1B2C3D4E5", pass.getString("teamIdentifier"));
        assertEquals("Globex", pass.getString("organizationName"));
        assertEquals("2026-10-29T17:30:00+01:00", pass.getString("relevantDate"));
        JsonObject code = pass.getJsonArray("barcodes").getJsonObject(0);
        assertEquals(Samples.PAYLOAD, code.getString("message"));
        assertEquals("PKBarcodeFormatQR", code.getString("format"));
        assertEquals("7K2M-9QXT", code.getString("altText"));
        JsonObject ticket = pass.getJsonObject("eventTicket");
        assertEquals(
                HELD.event().name(),
                ticket.getJsonArray("primaryFields").getJsonObject(0).getString("value"));
        assertEquals(
                "Łukasz \"Lu\" Müller",
                ticket.getJsonArray("auxiliaryFields").getJsonObject(0).getString("value"));
        assertTrue(pass.getString("backgroundColor").matches("rgb\\(\\d+, \\d+, \\d+\\)"));
    }

    @Test
    void everyLabelIsSaidInEveryLanguage() throws Exception {
        Map<String, byte[]> files = files(HELD);
        JsonObject ticket = pass(HELD).getJsonObject("eventTicket");
        Set<String> labels = ticket.values().stream()
                .flatMap(fields -> fields.asJsonArray().getValuesAs(JsonObject.class).stream())
                .filter(field -> field.containsKey("label"))
                .map(field -> field.getString("label"))
                .collect(Collectors.toSet());
        for (String language : Set.of("en", "nl", "de", "fr", "es", "it", "pl")) {
            String strings = new String(
                    Objects.requireNonNull(files.get(language + ".lproj/pass.strings"), language),
                    StandardCharsets.UTF_8);
            labels.forEach(label -> assertTrue(strings.contains("\"" + label + "\" = \""), language + " " + label));
            strings.lines().forEach(line -> assertTrue(line.matches("\"[^\"]+\" = \"([^\"\\\\]|\\\\.)+\";"), line));
        }
    }

    @Test
    void picturesHaveTheSizesThatScreensAskFor() throws Exception {
        Map<String, byte[]> files = files(HELD);
        for (Map.Entry<String, Integer> size : Map.of(
                        "icon.png", 29, "icon@2x.png", 58, "icon@3x.png", 87, "logo@2x.png", 100)
                .entrySet()) {
            byte[] picture = Objects.requireNonNull(files.get(size.getKey()), size.getKey());
            assertEquals(
                    size.getValue(),
                    ImageIO.read(new ByteArrayInputStream(picture)).getWidth());
        }
    }

    @Test
    void aNewCodeIsANewPass() throws Exception {
        TicketView rotated = new TicketView(
                TICKET.id(),
                TICKET.eventId(),
                TICKET.orderId(),
                TICKET.ticketTypeId(),
                TICKET.ticketTypeName(),
                TICKET.attendeeName(),
                TICKET.attendeeEmail(),
                TICKET.code(),
                "another",
                TICKET.payload() + "x",
                TICKET.status(),
                TICKET.registeredAt(),
                TICKET.answers(),
                false);
        HeldTickets.Held again = new HeldTickets.Held(rotated, HELD.orderCode(), HELD.locale(), HELD.event());

        assertNotEquals(pass(HELD).getString("serialNumber"), pass(again).getString("serialNumber"));
        assertEquals(pass(HELD), pass(HELD));
        assertNotEquals(object(HELD).getString("id"), object(again).getString("id"));
        assertEquals(object(HELD).getString("classId"), object(again).getString("classId"));
    }

    @Test
    void googleGetsTheEventAndTheTicket() {
        JsonObject payload = GooglePass.of(HELD, Samples.GLOBEX, "338800");
        JsonObject event = payload.getJsonArray("eventTicketClasses").getJsonObject(0);

        assertEquals("338800." + Samples.EVENT, event.getString("id"));
        assertEquals(event.getString("id"), object(HELD).getString("classId"));
        assertEquals(
                "2026-10-29T17:30:00+01:00", event.getJsonObject("dateTime").getString("start"));
        assertEquals("Globex", event.getString("issuerName"));
        assertTrue(event.getString("id").matches("[\\w.-]+"));
        assertTrue(object(HELD).getString("id").matches("[\\w.-]+"));
        assertEquals(Samples.PAYLOAD, object(HELD).getJsonObject("barcode").getString("value"));
        assertEquals("Łukasz \"Lu\" Müller", object(HELD).getString("ticketHolderName"));
        String link = GoogleLink.of(
                payload,
                GoogleIdentity.read("338800", SelfMade.serviceAccount()),
                "https://globex.example.org",
                Instant.ofEpochSecond(1_800_000_000));
        assertTrue(link.length() < 4_000, () -> "an address of " + link.length() + " characters");
    }

    private static JsonObject object(HeldTickets.Held held) {
        return GooglePass.of(held, Samples.GLOBEX, "338800")
                .getJsonArray("eventTicketObjects")
                .getJsonObject(0);
    }

    private static JsonObject pass(HeldTickets.Held held) throws Exception {
        byte[] json = Objects.requireNonNull(files(held).get("pass.json"));
        return Json.createReader(new StringReader(new String(json, StandardCharsets.UTF_8)))
                .readObject();
    }

    private static Map<String, byte[]> files(HeldTickets.Held held) throws Exception {
        byte[] picture = new IconDrawing(IconKind.APP_LARGE, Samples.GLOBEX).ofInitials();
        return new ApplePass(held, Samples.GLOBEX, new Texts("de"), "https://globex.example.org/me")
                .files(SelfMade.apple(), picture);
    }
}
