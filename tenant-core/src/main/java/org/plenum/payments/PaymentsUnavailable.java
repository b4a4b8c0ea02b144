package org.plenum.payments;

import org.plenum.kernel.DomainException;

/** Stripe does not answer, or not sensibly; trying again later is right. */
public final class PaymentsUnavailable extends DomainException {
    PaymentsUnavailable(Throwable cause) {
        super(
                Kind.UNAVAILABLE,
                "payments-unavailable",
                "The payment service does not answer at the moment. Please try again.",
                cause);
    }
}
