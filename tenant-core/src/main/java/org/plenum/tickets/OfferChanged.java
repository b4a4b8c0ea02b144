package org.plenum.tickets;

import java.util.UUID;

/** Fired in the transaction in which an organizer changes how many tickets of an event there are, or when they are sold. */
public record OfferChanged(UUID eventId) {}
