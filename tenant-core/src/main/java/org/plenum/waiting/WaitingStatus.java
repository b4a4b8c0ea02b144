package org.plenum.waiting;

/** Where somebody stands who waits, or did. */
public enum WaitingStatus {
    WAITING,
    /** Seats are held for them. */
    OFFERED,
    BOUGHT,
    /** They did not take what was offered. */
    LAPSED,
    /** By their own wish. */
    LEFT,
    /** By the organizer. */
    REMOVED;

    public boolean open() {
        return this == WAITING || this == OFFERED;
    }
}
