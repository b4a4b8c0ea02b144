package org.plenum.payments;

/** Life of a payment. What Stripe says only ever moves it forward, so that events in any order end in the same state. */
public enum PaymentState {
    /** Written down; Stripe may not have heard of it. */
    NEW,
    /** The customer can pay. */
    OPEN,
    /** The customer has paid by a method that takes days to say whether the money comes. */
    PROCESSING,
    PAID,
    /** Was not paid and cannot be any more. */
    EXPIRED,
    /** The delayed method said no. */
    FAILED,
    /** Stripe reports another amount than was asked for; a person has to look. */
    MISMATCHED;

    /** Stripe cannot change it any more, but for refunds. */
    public boolean settled() {
        return this == PAID || this == EXPIRED || this == FAILED || this == MISMATCHED;
    }
}
