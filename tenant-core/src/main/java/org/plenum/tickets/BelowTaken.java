package org.plenum.tickets;

import org.plenum.kernel.Conflict;

/** The wanted bound lies below what is already sold or held. */
public final class BelowTaken extends Conflict {
    BelowTaken(int taken) {
        super("below-taken", "There are already " + taken + " sold or held.");
    }
}
