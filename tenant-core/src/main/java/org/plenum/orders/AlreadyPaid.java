package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** The order is paid, so this can no longer be done to it. */
public final class AlreadyPaid extends Conflict {
    AlreadyPaid() {
        super("already-paid", "This order is already paid.");
    }
}
