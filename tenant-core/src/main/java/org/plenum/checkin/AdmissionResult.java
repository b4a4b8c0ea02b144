package org.plenum.checkin;

/** What the door says. */
public enum AdmissionResult {
    ADMITTED,
    ALREADY_ADMITTED,
    NOT_PAID,
    CANCELLED,
    /** A true ticket of another event of this organization. */
    WRONG_EVENT,
    UNKNOWN
}
