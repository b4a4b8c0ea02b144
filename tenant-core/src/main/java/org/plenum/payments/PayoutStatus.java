package org.plenum.payments;

/** Where a payout to the organization's bank stands; the names are Stripe's. */
public enum PayoutStatus {
    PENDING,
    IN_TRANSIT,
    PAID,
    FAILED,
    CANCELED
}
