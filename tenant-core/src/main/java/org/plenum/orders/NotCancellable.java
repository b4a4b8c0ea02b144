package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** The organizer does not let customers cancel, or not any more, or there is nothing to cancel. */
public final class NotCancellable extends Conflict {
    NotCancellable() {
        super("not-cancellable", "This order cannot be cancelled here any more.");
    }
}
