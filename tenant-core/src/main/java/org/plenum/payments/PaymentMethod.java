package org.plenum.payments;

/** Where money comes in. */
public enum PaymentMethod {
    /** Cards and whatever else Stripe offers. */
    STRIPE,
    /** To the organization's own account at a bank; statements tell whether it came. */
    TRANSFER
}
