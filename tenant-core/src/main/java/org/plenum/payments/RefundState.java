package org.plenum.payments;

/** Life of a refund. */
public enum RefundState {
    /** Written down; Stripe may not have heard of it. */
    NEW,
    /** Stripe has it; the bank has not said anything yet. */
    PENDING,
    SUCCEEDED,
    /** The money stayed with the organization, perhaps after the refund had succeeded: the card or the account is gone. */
    FAILED;

    /** As Stripe calls them, https://docs.stripe.com/api/refunds/object#refund_object-status. */
    static RefundState of(String stripeStatus) {
        return switch (stripeStatus) {
            case "succeeded" -> SUCCEEDED;
            case "failed", "canceled" -> FAILED;
            default -> PENDING;
        };
    }
}
