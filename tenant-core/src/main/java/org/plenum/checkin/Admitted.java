package org.plenum.checkin;

import java.util.UUID;

/** Fired in the transaction in which a ticket was let in. */
public record Admitted(UUID eventId, UUID ticketId) {}
