package org.plenum.attendees;

import java.util.List;
import java.util.UUID;

/** Fired in the transaction in which tickets stopped admitting for good. */
public record TicketsCancelled(UUID orderId, List<UUID> ticketIds) {}
