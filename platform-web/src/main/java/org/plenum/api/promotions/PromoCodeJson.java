package org.plenum.api.promotions;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.pricing.PromotionKind;
import org.plenum.promotions.PromoCodeDraft;
import org.plenum.promotions.PromoCodeView;
import org.plenum.tickets.TicketTypes;

/** A promo code in JSON. */
final class PromoCodeJson {
    private PromoCodeJson() {}

    static PromoCodeDraft draft(Body body) {
        return new PromoCodeDraft(
                body.optionalText("code"),
                body.optionalText("label"),
                body.optionalOneOf("kind", PromotionKind.class),
                body.optionalDecimal("percent"),
                body.optionalMoney("amount"),
                body.ids("ticketTypeIds", TicketTypes.PER_EVENT_MAX),
                body.optionalInstant("validFrom"),
                body.optionalInstant("validUntil"),
                body.optionalCount("usesMax"),
                body.optionalCount("usesPerCustomerMax"),
                body.optionalCount("ticketsPerOrderMax"),
                body.optionalMoney("budget"),
                body.flag("combinable", false));
    }

    static JsonObject of(PromoCodeView code) {
        return new Fields()
                .id("id", code.id())
                .id("eventId", code.eventId())
                .text("code", code.code())
                .text("label", code.label())
                .oneOf("kind", code.kind())
                .number("percent", code.percent())
                .money("amount", code.amount())
                .texts(
                        "ticketTypeIds",
                        code.ticketTypes().stream().map(UUID::toString).toList())
                .instant("validFrom", code.validFrom())
                .instant("validUntil", code.validUntil())
                .number("usesMax", code.usesMax())
                .number("usesPerCustomerMax", code.usesPerCustomerMax())
                .number("ticketsPerOrderMax", code.ticketsPerOrderMax())
                .money("budget", code.budget())
                .flag("combinable", code.combinable())
                .number("uses", code.uses())
                .money("given", code.given())
                .oneOf("state", code.state())
                .instant("createdAt", code.createdAt())
                .number("version", code.version())
                .build();
    }
}
