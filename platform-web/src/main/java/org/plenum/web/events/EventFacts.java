package org.plenum.web.events;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.agenda.SpeakerProfile;
import org.plenum.events.EventFormat;
import org.plenum.events.EventView;
import org.plenum.events.VenueView;
import org.plenum.kernel.JsonText;
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

    private final EventView event;
    private final String organizer;
    private final String site;
    private final String preview;
    private final String page;

    /**
     * @param organizer name of the organization
     * @param site its address, without a slash at the end
     * @param preview address of the event's picture
     */
    EventFacts(EventView event, String organizer, String site, String preview) {
        this.event = event;
        this.organizer = organizer;
        this.site = site;
        this.preview = preview;
        this.page = site + "/events/" + event.code();
    }

    /** JSON-LD that may stand inside a script element. */
    String json(List<TicketTypeView> tickets, @Nullable VenueView venue, List<SpeakerProfile> speakers) {
        JsonObjectBuilder facts = JsonText.BUILDERS
                .createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "Event")
                .add("name", event.name())
                .add("url", page)
                .add("image", JsonText.BUILDERS.createArrayBuilder().add(preview))
                .add("startDate", local(event.startsAt()))
                .add("endDate", local(event.endsAt()))
                .add("eventStatus", SCHEMA + "EventScheduled")
                .add("eventAttendanceMode", SCHEMA + attendance(event.format()))
                .add(
                        "organizer",
                        JsonText.BUILDERS
                                .createObjectBuilder()
                                .add("@type", "Organization")
                                .add("name", organizer)
                                .add("url", site + "/"));
        if (event.tagline() != null) {
            facts.add("description", event.tagline());
        }
        facts.add("location", places(venue));
        if (!speakers.isEmpty()) {
            JsonArrayBuilder performers = JsonText.BUILDERS.createArrayBuilder();
            speakers.forEach(speaker -> performers.add(performer(speaker)));
            facts.add("performer", performers);
        }
        JsonArrayBuilder offers = JsonText.BUILDERS.createArrayBuilder();
        tickets.forEach(ticket -> offers.add(offer(ticket, page)));
        facts.add("offers", offers);
        // A name with a closing tag in it must not end the script.
        return facts.build().toString().replace("<", "\\u003c");
    }

    private String local(Instant time) {
        return time.atZone(event.timeZone()).toOffsetDateTime().toString();
    }

    private JsonArrayBuilder places(@Nullable VenueView venue) {
        JsonArrayBuilder places = JsonText.BUILDERS.createArrayBuilder();
        String name = event.venue();
        String address = venue == null || venue.address() == null ? name : venue.address();
        if (address != null && event.format() != EventFormat.VIRTUAL) {
            JsonObjectBuilder place = JsonText.BUILDERS
                    .createObjectBuilder()
                    .add("@type", "Place")
                    .add("name", name == null ? address : name)
                    .add("address", address.replaceAll("\\R", ", "));
            if (venue != null && venue.latitude() != null && venue.longitude() != null) {
                place.add(
                        "geo",
                        JsonText.BUILDERS
                                .createObjectBuilder()
                                .add("@type", "GeoCoordinates")
                                .add("latitude", venue.latitude())
                                .add("longitude", venue.longitude()));
            }
            places.add(place);
        }
        if (event.format() != EventFormat.IN_PERSON) {
            places.add(JsonText.BUILDERS
                    .createObjectBuilder()
                    .add("@type", "VirtualLocation")
                    .add("url", page));
        }
        return places;
    }

    private static JsonObjectBuilder performer(SpeakerProfile speaker) {
        JsonObjectBuilder person =
                JsonText.BUILDERS.createObjectBuilder().add("@type", "Person").add("name", speaker.name());
        if (speaker.role() != null) {
            person.add("jobTitle", speaker.role());
        }
        return person;
    }

    private static JsonObjectBuilder offer(TicketTypeView ticket, String page) {
        JsonObjectBuilder offer = JsonText.BUILDERS
                .createObjectBuilder()
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
