package org.plenum.groups;

import org.plenum.kernel.Conflict;

/** A group for whom there are ticket types cannot go: nobody would be offered them any more. */
public final class GroupUsed extends Conflict {
    GroupUsed() {
        super("group-used", "There are tickets for this group. Offer them to others first.");
    }
}
