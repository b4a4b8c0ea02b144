package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** The organizer does not let customers change their tickets, or not any more. */
public final class ChangesClosed extends Conflict {
    ChangesClosed() {
        super("changes-closed", "Tickets of this event cannot be changed here any more.");
    }
}
