package org.plenum.events;

/** Where an event takes place. */
public enum EventFormat {
    IN_PERSON,
    VIRTUAL,
    HYBRID
}
