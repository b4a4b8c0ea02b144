package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.jobs.JobHandler;

/** Gives money back at Stripe and records what came of it. */
@ApplicationScoped
class RefundJob implements JobHandler {
    static final String NAME = "payments.refund";

    @Inject
    Ledger ledger;

    @Inject
    Stripe stripe;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String refundId) {
        RefundStore.Refund refund = ledger.refund(UUID.fromString(refundId)).orElseThrow();
        if (!refund.open()) {
            return;
        }
        String intent = intentOf(refund);
        Stripe.RefundFacts facts = stripe.refund(refund.id(), intent, refund.amountMinor());
        ledger.recordRefund(refund.id(), facts.id(), facts.status());
    }

    private String intentOf(RefundStore.Refund refund) {
        @Nullable String intent = ledger.find(refund.paymentId()).orElseThrow().intent();
        if (intent == null) {
            throw new IllegalStateException("Nothing was paid, so nothing can go back: refund=" + refund.id());
        }
        return intent;
    }
}
