package org.plenum.attendees;

import java.util.List;
import java.util.UUID;

/** Fired in the transaction in which a customer has given tickets back, once nobody can come in with them any more. Who has let one in already may refuse by throwing. */
public record TicketsReturned(UUID orderId, List<UUID> ticketIds) {
    public TicketsReturned {
        ticketIds = List.copyOf(ticketIds);
    }
}
