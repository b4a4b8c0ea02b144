package org.plenum.web.events;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.plenum.events.EventFormat;
import org.plenum.events.EventView;
import org.plenum.kernel.Money;
import org.plenum.tickets.SaleState;
import org.plenum.tickets.TicketTypeView;

/**
 * An event as search engines read it.
 *
 * @see <a href="https://schema.org/Event">schema.org, Event and Offer</a>
 */
final class EventFacts {
    private static final String SCHEMA = "https://schema.org/";

    private EventFacts() {}

    /** JSON-LD that may stand inside a script element. */
    static String of(EventView event, List<TicketTypeView> tickets, String organizer, String site) {
        String page = site + "/events/" + event.code();
        JsonObjectBuilder facts = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "Event")
                .add("name", event.name())
                .add("url", page)
                .add(
                        "startDate",
                        event.startsAt()
                                .atZone(event.timeZone())
                                .toOffsetDateTime()
                                .toString())
                .add(
                        "endDate",
                        event.endsAt()
                                .atZone(event.timeZone())
                                .toOffsetDateTime()
                                .toString())
                .add("eventStatus", SCHEMA + "EventScheduled")
                .add("eventAttendanceMode", SCHEMA + attendance(event.format()))
                .add(
                        "organizer",
                        Json.createObjectBuilder()
                                .add("@type", "Organization")
                                .add("name", organizer)
                                .add("url", site + "/"));
        if (event.tagline() != null) {
            facts.add("description", event.tagline());
        }
        JsonArrayBuilder places = Json.createArrayBuilder();
        if (event.venue() != null && event.format() != EventFormat.VIRTUAL) {
            places.add(Json.createObjectBuilder()
                    .add("@type", "Place")
                    .add("name", event.venue())
                    .add("address", event.venue()));
        }
        if (event.format() != EventFormat.IN_PERSON) {
            places.add(
                    Json.createObjectBuilder().add("@type", "VirtualLocation").add("url", page));
        }
        facts.add("location", places);
        JsonArrayBuilder offers = Json.createArrayBuilder();
        tickets.forEach(ticket -> offers.add(offer(ticket, page)));
        facts.add("offers", offers);
        // A name with a closing tag in it must not end the script.
        return facts.build().toString().replace("<", "\\u003c");
    }

    private static JsonObjectBuilder offer(TicketTypeView ticket, String page) {
        JsonObjectBuilder offer = Json.createObjectBuilder()
                .add("@type", "Offer")
                .add("name", ticket.name())
                .add("url", page + "/tickets")
                .add("price", decimal(ticket.price()).toPlainString())
                .add("priceCurrency", ticket.price().currency().getCurrencyCode())
                .add("availability", SCHEMA + availability(ticket.saleState()));
        if (ticket.salesStartAt() != null) {
            offer.add("validFrom", ticket.salesStartAt().toString());
        }
        return offer;
    }

    private static BigDecimal decimal(Money price) {
        return BigDecimal.valueOf(price.minor(), Math.max(0, price.currency().getDefaultFractionDigits()));
    }

    private static String attendance(EventFormat format) {
        return switch (format) {
            case IN_PERSON -> "OfflineEventAttendanceMode";
            case VIRTUAL -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
        };
    }

    private static String availability(SaleState state) {
        return switch (state) {
            case ON_SALE -> "InStock";
            case NOT_YET -> "PreOrder";
            case SOLD_OUT -> "SoldOut";
            case ENDED -> "Discontinued";
        };
    }
}
