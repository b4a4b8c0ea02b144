package org.plenum.tickets;

import org.plenum.kernel.Conflict;

/** The ticket type has been sold or is held by somebody. */
public final class TicketsTaken extends Conflict {
    TicketsTaken() {
        super("tickets-taken", "Tickets of this type are sold or held, so it cannot be deleted.");
    }
}
