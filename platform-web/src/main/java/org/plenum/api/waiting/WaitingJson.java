package org.plenum.api.waiting;

import jakarta.json.JsonObject;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.waiting.WaitingDraft;
import org.plenum.waiting.WaitingPolicy;
import org.plenum.waiting.WaitingRulesDraft;
import org.plenum.waiting.WaitingRulesView;
import org.plenum.waiting.WaitingView;

/** Waiting lists in JSON. */
final class WaitingJson {
    private WaitingJson() {}

    static WaitingRulesDraft rules(Body body) {
        return new WaitingRulesDraft(
                body.flag("open", false),
                body.optionalOneOf("policy", WaitingPolicy.class),
                body.optionalCount("offerHours"),
                body.optionalText("preferred"));
    }

    static JsonObject of(WaitingRulesView rules) {
        return new Fields()
                .id("eventId", rules.eventId())
                .flag("open", rules.open())
                .oneOf("policy", rules.policy())
                .number("offerHours", rules.offerHours())
                .text("preferred", rules.preferred())
                .number("version", rules.version())
                .build();
    }

    static WaitingDraft draft(Body body) {
        return new WaitingDraft(
                body.id("ticketTypeId"),
                body.count("seats"),
                body.text("name"),
                body.text("email"),
                body.optionalText("locale"));
    }

    /** For whoever waits. */
    static JsonObject own(WaitingView entry) {
        WaitingView.Reservation held = entry.reservation();
        return shared(entry)
                .object(
                        "reservation",
                        held == null
                                ? null
                                : new Fields()
                                        .id("id", held.id())
                                        .text("secret", held.secret())
                                        .build())
                .build();
    }

    /** For the organizer. */
    static JsonObject of(WaitingView entry) {
        return shared(entry)
                .text("email", entry.email())
                .flag("preferred", entry.preferred())
                .number("passes", entry.passes())
                .build();
    }

    private static Fields shared(WaitingView entry) {
        return new Fields()
                .id("id", entry.id())
                .id("eventId", entry.eventId())
                .id("ticketTypeId", entry.ticketTypeId())
                .text("ticketTypeName", entry.ticketTypeName())
                .number("seats", entry.seats())
                .text("name", entry.name())
                .oneOf("status", entry.status())
                .oneOf("policy", entry.policy())
                .number("position", entry.position())
                .instant("joinedAt", entry.joinedAt())
                .instant("offeredUntil", entry.offeredUntil());
    }
}
