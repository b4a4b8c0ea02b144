package org.plenum.tickets;

import java.util.List;
import java.util.UUID;

/**
 * What makes a ticket type one that is only sold together with others, in one order.
 *
 * @param mains with which ticket types; none is with all that are no add-ons themselves
 * @param perMain how many with each of their tickets
 */
public record AddOn(List<UUID> mains, int perMain) {
    public static final int PER_MAIN_MAX = 20;

    public AddOn {
        mains = mains.stream().distinct().toList();
    }
}
