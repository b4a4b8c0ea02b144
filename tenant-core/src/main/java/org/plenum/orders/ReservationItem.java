package org.plenum.orders;

import java.util.UUID;

/** So many of a ticket type. */
public record ReservationItem(UUID ticketTypeId, int quantity) {}
