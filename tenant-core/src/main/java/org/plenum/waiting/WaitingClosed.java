package org.plenum.waiting;

import org.plenum.kernel.Conflict;

/** Nobody can wait for these tickets: the organizer has no waiting list, or they are not sold out, or not on sale. */
public final class WaitingClosed extends Conflict {
    WaitingClosed() {
        super("waiting-closed", "There is no waiting list for these tickets now.");
    }
}
