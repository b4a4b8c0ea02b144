package org.plenum.orders;

import java.util.List;
import java.util.UUID;

/**
 * Fired in the transaction in which an organizer cancels tickets of a paid order.
 *
 * @param ticketIds those that no longer admit
 * @param whole no ticket of the order is left
 */
public record OrderCancelled(UUID orderId, UUID eventId, List<UUID> ticketIds, boolean whole) {
    public OrderCancelled {
        ticketIds = List.copyOf(ticketIds);
    }
}
