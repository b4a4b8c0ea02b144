package org.plenum.waiting;

/** Who of those who wait comes first. */
public enum WaitingPolicy {
    /** In the order in which they came. */
    FIRST_COME,
    /** All who wait when seats become free draw a lot; whoever comes later draws behind them. */
    LOTTERY,
    /** Those whom the organizer prefers, then the others, each in the order in which they came. */
    PRIORITY
}
