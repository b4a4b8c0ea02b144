package org.plenum.tickets;

import java.util.List;
import java.util.UUID;

/**
 * A quota that ticket types share, as it is shown.
 *
 * @param quantity of all its ticket types altogether
 * @param ticketTypes in their order
 * @param sold paid for; what is held or being paid is neither sold nor available
 * @param version for optimistic locking; sales do not change it
 */
public record QuotaView(
        UUID id, UUID eventId, String name, int quantity, List<UUID> ticketTypes, int sold, int held, int version) {
    public QuotaView {
        ticketTypes = List.copyOf(ticketTypes);
    }

    public int available() {
        return quantity - sold - held;
    }

    /** The same said as a draft, for changing a part of it. */
    public QuotaDraft toDraft() {
        return new QuotaDraft(name, quantity, ticketTypes);
    }
}
