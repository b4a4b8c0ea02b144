package org.plenum.payments;

import java.util.Locale;
import java.util.Set;

/** Where a dispute stands; the names are Stripe's. Inquiries ({@code WARNING_…}) take no money until they become disputes. */
public enum DisputeStatus {
    WARNING_NEEDS_RESPONSE,
    WARNING_UNDER_REVIEW,
    WARNING_CLOSED,
    NEEDS_RESPONSE,
    UNDER_REVIEW,
    /** Ended before a bank decided, for example by a refund in time; the customer keeps what went back. */
    PREVENTED,
    WON,
    LOST;

    private static final Set<DisputeStatus> TO_ANSWER = Set.of(WARNING_NEEDS_RESPONSE, NEEDS_RESPONSE);
    private static final Set<DisputeStatus> OVER = Set.of(WARNING_CLOSED, PREVENTED, WON, LOST);

    /** Whether the organization has to say something. */
    public boolean toAnswer() {
        return TO_ANSWER.contains(this);
    }

    /** Whether it is decided for good. */
    public boolean over() {
        return OVER.contains(this);
    }

    /** @throws IllegalArgumentException when Stripe says what it did not say when this was written */
    static DisputeStatus of(String stripes) {
        return valueOf(stripes.toUpperCase(Locale.ROOT));
    }
}
