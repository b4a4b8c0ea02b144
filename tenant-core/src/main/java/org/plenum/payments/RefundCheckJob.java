package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.jobs.JobHandler;

/** After a refund has failed: asks Stripe how much went back in all, for the events that say so may come in any order. */
@ApplicationScoped
class RefundCheckJob implements JobHandler {
    static final String NAME = "payments.refund-check";

    @Inject
    Ledger ledger;

    @Inject
    Stripe stripe;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String paymentId) {
        Payment payment = ledger.find(UUID.fromString(paymentId)).orElseThrow();
        @Nullable String intent = payment.intent();
        if (intent != null) {
            ledger.correctRefunded(payment.id(), stripe.refundedMinor(intent));
        }
    }
}
