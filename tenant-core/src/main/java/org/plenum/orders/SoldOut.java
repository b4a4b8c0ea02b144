package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** Fewer are left than were asked for; nothing was reserved. */
public final class SoldOut extends Conflict {
    SoldOut() {
        super("sold-out", "There are not enough tickets left.");
    }
}
