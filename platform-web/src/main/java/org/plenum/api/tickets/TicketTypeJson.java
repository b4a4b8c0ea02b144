package org.plenum.api.tickets;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.groups.Groups;
import org.plenum.tickets.AddOn;
import org.plenum.tickets.BundlePart;
import org.plenum.tickets.TicketTerms;
import org.plenum.tickets.TicketTypeDraft;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;
import org.plenum.tickets.TicketVisibility;

/** A ticket type in JSON. */
final class TicketTypeJson {
    private TicketTypeJson() {}

    static TicketTypeDraft draft(Body body) {
        return new TicketTypeDraft(
                body.optionalText("code"),
                body.optionalText("name"),
                body.optionalText("description"),
                body.translations("translations"),
                body.optionalMoney("price"),
                body.optionalDecimal("taxRatePercent"),
                body.flag("taxIncluded", true),
                body.optionalCount("quantity"),
                body.optionalInstant("salesStartAt"),
                body.optionalInstant("salesEndAt"),
                body.optionalCount("minPerOrder"),
                body.optionalCount("maxPerOrder"),
                body.optionalOneOf("visibility", TicketVisibility.class),
                body.ids("groupIds", Groups.PER_ORGANIZATION_MAX),
                new TicketTerms(
                        body.flag("approvalRequired", false),
                        addOn(body),
                        body.optionalList("parts", BundlePart.PARTS_MAX, TicketTypeJson::part)),
                body.optionalCount("position"));
    }

    private static BundlePart part(Body body) {
        return new BundlePart(body.id("ticketTypeId"), body.count("quantity"));
    }

    private static JsonObject part(BundlePart part) {
        return new Fields()
                .id("ticketTypeId", part.ticketTypeId())
                .number("quantity", part.quantity())
                .build();
    }

    private static @Nullable AddOn addOn(Body body) {
        Integer perMain = body.optionalCount("addOnPerMain");
        List<UUID> mains = body.ids("addOnToIds", TicketTypes.PER_EVENT_MAX);
        return perMain == null ? null : new AddOn(mains, perMain);
    }

    static JsonObject of(TicketTypeView type) {
        return shared(type)
                .money("price", type.statedPrice())
                .flag("taxIncluded", type.taxIncluded())
                .money("grossPrice", type.price())
                .translations("translations", type.translations())
                .number("quantity", type.quantity())
                .number("sold", type.sold())
                .number("held", type.held())
                .oneOf("visibility", type.visibility())
                .texts("groupIds", type.groups().stream().map(UUID::toString).toList())
                .number("version", type.version())
                .build();
    }

    /** What a customer needs: how well it sells is the organizer's business. */
    static JsonObject ofPublic(TicketTypeView type) {
        return shared(type).money("price", type.price()).build();
    }

    private static Fields shared(TicketTypeView type) {
        AddOn addOn = type.terms().addOn();
        return new Fields()
                .number("addOnPerMain", addOn == null ? null : addOn.perMain())
                .texts(
                        "addOnToIds",
                        addOn == null
                                ? List.of()
                                : addOn.mains().stream().map(UUID::toString).toList())
                .id("id", type.id())
                .id("eventId", type.eventId())
                .text("code", type.code())
                .text("name", type.name())
                .text("description", type.description())
                .number("taxRatePercent", type.taxRatePercent())
                .number("available", type.available())
                .instant("salesStartAt", type.salesStartAt())
                .instant("salesEndAt", type.salesEndAt())
                .number("minPerOrder", type.minPerOrder())
                .number("maxPerOrder", type.maxPerOrder())
                .number("position", type.position())
                .list("parts", type.terms().parts(), TicketTypeJson::part)
                .flag("approvalRequired", type.terms().approval())
                .oneOf("saleState", type.saleState());
    }
}
