package org.plenum.notifications;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.awt.Color;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.plenum.attendees.TicketView;
import org.plenum.branding.BrandView;
import org.plenum.events.EventView;
import org.plenum.kernel.JsonText;

/** A ticket as Google Wallet wants it: the class of the event, and the one object. Kept short, because it becomes an address; Google says the labels in the reader's language. */
final class GooglePass {
    private GooglePass() {}

    static JsonObject of(HeldTickets.Held held, BrandView brand, String issuer) {
        String eventClass = issuer + "." + held.event().id();
        return object().add(
                        "eventTicketClasses",
                        JsonText.BUILDERS.createArrayBuilder().add(event(held, brand, eventClass)))
                .add(
                        "eventTicketObjects",
                        JsonText.BUILDERS.createArrayBuilder().add(ticket(held, brand, issuer, eventClass)))
                .build();
    }

    private static JsonObjectBuilder event(HeldTickets.Held held, BrandView brand, String id) {
        EventView event = held.event();
        String language = held.locale();
        JsonObjectBuilder all = object().add("id", id)
                .add("issuerName", brand.name())
                .add("reviewStatus", "UNDER_REVIEW")
                .add("eventName", text(event.name(), language))
                .add(
                        "dateTime",
                        object().add("start", at(event.startsAt(), event.timeZone()))
                                .add("end", at(event.endsAt(), event.timeZone())));
        if (event.venue() != null) {
            // Google wants an address with the name; ours is one line that is both.
            all.add(
                    "venue",
                    object().add("name", text(event.venue(), language)).add("address", text(event.venue(), language)));
        }
        return all;
    }

    private static JsonObjectBuilder ticket(HeldTickets.Held held, BrandView brand, String issuer, String eventClass) {
        TicketView ticket = held.ticket();
        Color ground = new Palette(brand).deep();
        return object().add("id", issuer + "." + PassSerial.of(ticket))
                .add("classId", eventClass)
                .add("state", "ACTIVE")
                .add("ticketHolderName", ticket.attendeeName())
                .add("ticketType", text(ticket.ticketTypeName(), held.locale()))
                .add("reservationInfo", object().add("confirmationCode", held.orderCode()))
                .add(
                        "hexBackgroundColor",
                        "#%02x%02x%02x".formatted(ground.getRed(), ground.getGreen(), ground.getBlue()))
                .add(
                        "barcode",
                        object().add("type", "QR_CODE")
                                .add("value", ticket.payload())
                                .add("alternateText", ticket.readableCode()));
    }

    private static JsonObjectBuilder text(String text, String language) {
        return object().add("defaultValue", object().add("language", language).add("value", text));
    }

    private static String at(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private static JsonObjectBuilder object() {
        return JsonText.BUILDERS.createObjectBuilder();
    }
}
