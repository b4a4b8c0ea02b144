package org.plenum.attendees;

import java.util.List;
import java.util.UUID;

/** Fired in the transaction in which an order's tickets came into being. */
public record TicketsRegistered(UUID orderId, UUID eventId, List<UUID> ticketIds) {}
