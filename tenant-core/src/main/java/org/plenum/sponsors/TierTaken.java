package org.plenum.sponsors;

import org.plenum.kernel.Conflict;

/** A tier in which there are sponsors cannot go. */
public final class TierTaken extends Conflict {
    TierTaken() {
        super("tier-taken", "There are sponsors in this tier. Move them first.");
    }
}
