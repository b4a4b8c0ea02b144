package org.plenum.attendees;

/** Whether a ticket admits. */
public enum TicketStatus {
    VALID,
    /** The payment was taken back or is awaited; the door says so. */
    UNPAID,
    /** For good: refunded, cancelled or replaced. */
    CANCELLED
}
