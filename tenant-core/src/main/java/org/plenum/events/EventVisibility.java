package org.plenum.events;

/** Who finds a published event. */
public enum EventVisibility {
    /** Listed on the organization's site. */
    PUBLIC,
    /** Seen by whoever knows its address. */
    UNLISTED,
    /** Seen only by those who were invited. */
    INVITATION
}
