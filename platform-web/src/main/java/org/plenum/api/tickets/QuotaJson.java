package org.plenum.api.tickets;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.tickets.QuotaDraft;
import org.plenum.tickets.QuotaView;
import org.plenum.tickets.TicketTypes;

/** A quota that ticket types share, in JSON. */
final class QuotaJson {
    private QuotaJson() {}

    static QuotaDraft draft(Body body) {
        return new QuotaDraft(
                body.optionalText("name"),
                body.optionalCount("quantity"),
                body.ids("ticketTypeIds", TicketTypes.PER_EVENT_MAX));
    }

    static JsonObject of(QuotaView quota) {
        return new Fields()
                .id("id", quota.id())
                .id("eventId", quota.eventId())
                .text("name", quota.name())
                .number("quantity", quota.quantity())
                .texts(
                        "ticketTypeIds",
                        quota.ticketTypes().stream().map(UUID::toString).toList())
                .number("sold", quota.sold())
                .number("held", quota.held())
                .number("available", quota.available())
                .number("version", quota.version())
                .build();
    }
}
