package org.plenum.waiting;

import java.util.UUID;

/** How many parties, and seats, of a ticket type stand at the same point. */
public record WaitingCount(UUID ticketTypeId, WaitingStatus status, int parties, int seats) {}
