package org.plenum.events;

/** A draft is seen by the organizers only. */
public enum EventStatus {
    DRAFT,
    PUBLISHED
}
