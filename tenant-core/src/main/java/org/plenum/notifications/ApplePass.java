package org.plenum.notifications;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.plenum.attendees.TicketView;
import org.plenum.branding.BrandView;
import org.plenum.events.EventView;
import org.plenum.kernel.JsonText;
import org.plenum.languages.KnownLanguages;
import org.plenum.wallets.AppleIdentity;

/** The files of a ticket in Apple Wallet: what it says, in the languages that we have, and its pictures. */
final class ApplePass {
    /** Sides in pixels that Apple asks for, on screens of one, two and three pixels a point. */
    private static final Map<String, Integer> PICTURES = Map.of(
            "icon.png",
            29,
            "icon@2x.png",
            58,
            "icon@3x.png",
            87,
            "logo.png",
            50,
            "logo@2x.png",
            100,
            "logo@3x.png",
            150);

    /** What stands over a value, said in the language of the telephone. */
    private static final List<String> LABELS = List.of(
            "ticket.name",
            "ticket.type",
            "ticket.begins",
            "ticket.where",
            "ticket.order.label",
            "ticket.zone",
            "ticket.advice.once.title",
            "ticket.advice.once",
            "ticket.advice.portal.title",
            "ticket.online");

    private final HeldTickets.Held held;
    private final BrandView brand;
    private final Texts texts;
    private final String portalUrl;
    private final Palette palette;

    /** @param portalUrl where attendees find their ticket and the event */
    ApplePass(HeldTickets.Held held, BrandView brand, Texts texts, String portalUrl) {
        this.held = held;
        this.brand = brand;
        this.texts = texts;
        this.portalUrl = portalUrl;
        this.palette = new Palette(brand);
    }

    /** @param picture of the organization, square, PNG */
    Map<String, byte[]> files(AppleIdentity identity, byte[] picture) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("pass.json", pass(identity).toString().getBytes(StandardCharsets.UTF_8));
        PICTURES.forEach((name, sidePx) -> files.put(name, scaled(picture, sidePx)));
        KnownLanguages.all().stream()
                .filter(tag -> !tag.equals(KnownLanguages.PSEUDO))
                .forEach(tag -> files.put(tag + ".lproj/pass.strings", strings(new Texts(tag))));
        return files;
    }

    private JsonObject pass(AppleIdentity identity) {
        TicketView ticket = held.ticket();
        EventView event = held.event();
        return object().add("formatVersion", 1)
                .add("passTypeIdentifier", identity.passType())
                .add("teamIdentifier", identity.team())
                .add("serialNumber", PassSerial.of(ticket))
                .add("organizationName", brand.name())
                .add("description", texts.get("ticket.title", event.name()))
                .add("logoText", brand.name())
                .add("backgroundColor", rgb(palette.deep()))
                .add("foregroundColor", rgb(palette.onDeep()))
                .add("labelColor", rgb(palette.onDeepQuiet()))
                .add("sharingProhibited", true)
                .add("relevantDate", at(event.startsAt(), event.timeZone()))
                .add("expirationDate", at(event.endsAt().plus(1, ChronoUnit.DAYS), event.timeZone()))
                .add(
                        "barcodes",
                        array().add(object().add("format", "PKBarcodeFormatQR")
                                .add("message", ticket.payload())
                                .add("messageEncoding", "iso-8859-1")
                                .add("altText", ticket.readableCode())))
                .add("eventTicket", fields(ticket, event))
                .build();
    }

    private JsonObjectBuilder fields(TicketView ticket, EventView event) {
        String venue = event.venue() == null ? "ticket.online" : event.venue();
        return object().add(
                        "primaryFields",
                        array().add(object().add("key", "event").add("value", event.name())))
                .add(
                        "secondaryFields",
                        array().add(labelled("begins", "ticket.begins", at(event.startsAt(), event.timeZone()))
                                        .add("dateStyle", "PKDateStyleMedium")
                                        .add("timeStyle", "PKDateStyleShort")
                                        .add("ignoresTimeZone", true))
                                .add(labelled("where", "ticket.where", venue)))
                .add(
                        "auxiliaryFields",
                        array().add(labelled("name", "ticket.name", ticket.attendeeName()))
                                .add(labelled("type", "ticket.type", ticket.ticketTypeName())))
                .add(
                        "backFields",
                        array().add(labelled("order", "ticket.order.label", held.orderCode()))
                                .add(labelled(
                                        "zone",
                                        "ticket.zone",
                                        event.timeZone().getId().replace('_', ' ')))
                                .add(labelled("once", "ticket.advice.once.title", "ticket.advice.once"))
                                .add(labelled("portal", "ticket.advice.portal.title", portalUrl)));
    }

    private static JsonObjectBuilder labelled(String key, String label, String value) {
        return object().add("key", key).add("label", label).add("value", value);
    }

    private static byte[] strings(Texts language) {
        StringBuilder lines = new StringBuilder();
        for (String label : LABELS) {
            lines.append('"')
                    .append(label)
                    .append("\" = \"")
                    .append(quoted(language.get(label)))
                    .append("\";\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static byte[] scaled(byte[] picture, int sidePx) {
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(picture));
            BufferedImage scaled = new BufferedImage(sidePx, sidePx, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = scaled.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(
                    whole.getScaledInstance(sidePx, sidePx, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
            graphics.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(scaled, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** To the second, with the offset of the place. */
    private static String at(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private static String rgb(Color color) {
        return "rgb(%d, %d, %d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
    }

    private static JsonObjectBuilder object() {
        return JsonText.BUILDERS.createObjectBuilder();
    }

    private static JsonArrayBuilder array() {
        return JsonText.BUILDERS.createArrayBuilder();
    }
}
