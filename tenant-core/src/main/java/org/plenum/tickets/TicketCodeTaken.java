package org.plenum.tickets;

import org.plenum.kernel.Conflict;

/** Another ticket type of the event has this code. */
public final class TicketCodeTaken extends Conflict {
    TicketCodeTaken() {
        super("code-taken", "Another ticket type of this event has this code.");
    }
}
