package org.plenum.api.events;

import jakarta.json.JsonObject;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.events.EventDraft;
import org.plenum.events.EventFormat;
import org.plenum.events.EventView;
import org.plenum.events.EventVisibility;
import org.plenum.events.Events;

/** An event in JSON. */
final class EventJson {
    private EventJson() {}

    static EventDraft draft(Body body) {
        return new EventDraft(
                body.optionalText("name"),
                body.optionalText("code"),
                body.optionalText("tagline"),
                body.optionalOneOf("format", EventFormat.class),
                body.optionalInstant("startsAt"),
                body.optionalInstant("endsAt"),
                body.optionalText("timeZone"),
                body.optionalText("currency"),
                body.optionalOneOf("visibility", EventVisibility.class),
                body.optionalText("venue"),
                body.optionalCount("capacity"),
                body.optionalText("description"),
                body.optionalText("language"),
                body.translations("translations"),
                body.flags("features", Events.FEATURES_MAX));
    }

    static JsonObject of(EventView event) {
        return shared(event)
                .text("language", event.language())
                .translations("translations", event.translations())
                .oneOf("status", event.status())
                .instant("createdAt", event.createdAt())
                .number("version", event.version())
                .build();
    }

    /** What anybody may know of a published event. */
    static JsonObject ofPublic(EventView event) {
        return shared(event).build();
    }

    private static Fields shared(EventView event) {
        return new Fields()
                .id("id", event.id())
                .text("code", event.code())
                .text("name", event.name())
                .text("tagline", event.tagline())
                .oneOf("format", event.format())
                .instant("startsAt", event.startsAt())
                .instant("endsAt", event.endsAt())
                .text("timeZone", event.timeZone().getId())
                .text("currency", event.currency().getCurrencyCode())
                .oneOf("visibility", event.visibility())
                .text("venue", event.venue())
                .number("capacity", event.capacity())
                .text("description", event.description())
                .flags("features", event.features());
    }
}
