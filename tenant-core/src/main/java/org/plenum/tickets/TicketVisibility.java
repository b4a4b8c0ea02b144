package org.plenum.tickets;

/** Who is offered a ticket type. */
public enum TicketVisibility {
    PUBLIC,
    BY_CODE,
    BY_GROUP
}
