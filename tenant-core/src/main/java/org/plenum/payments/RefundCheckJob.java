package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.jobs.JobHandler;

/** After something was said about refunds: asks Stripe how much has gone back in all, for the events that say so may come in any order. */
@ApplicationScoped
class RefundCheckJob implements JobHandler {
    static final String NAME = "payments.refund-check";

    @Inject
    Ledger ledger;

    @Inject
    Payments payments;

    @Inject
    Stripe stripe;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String paymentId) {
        UUID id = UUID.fromString(paymentId);
        Payment before = ledger.find(id).orElseThrow();
        @Nullable String intent = before.intent();
        if (intent == null) {
            // What went back is known before that it was paid.
            payments.settle(id, false);
            intent = ledger.find(id).orElseThrow().intent();
        }
        if (intent == null) {
            throw new IllegalStateException("Its session is not known yet: payment=" + id);
        }
        ledger.correctRefunded(id, before.refundedMinor(), stripe.refundedMinor(intent));
    }
}
