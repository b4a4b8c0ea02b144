package org.plenum.fields;

/** Who is asked. */
public enum FieldAsked {
    /** Once per order. */
    BUYER,
    /** Once per ticket. */
    ATTENDEE
}
