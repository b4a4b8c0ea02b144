package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.jobs.JobHandler;

/**
 * Gives money back at Stripe and records what came of it. Somebody may have given back the same money in Stripe's own dashboard; then only what is left goes back,
 * which may be nothing.
 */
@ApplicationScoped
class RefundJob implements JobHandler {
    static final String NAME = "payments.refund";

    private static final Logger LOG = Logger.getLogger(RefundJob.class.getName());

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
        Payment payment = ledger.find(refund.paymentId()).orElseThrow();
        if (payment.method().atTheDoor()) {
            // Whoever gives it back at the door has it in their hands.
            ledger.recordSent(refund.id());
            return;
        }
        @Nullable String intent = payment.intent();
        if (intent == null) {
            throw new IllegalStateException("Nothing was paid, so nothing can go back: refund=" + refund.id());
        }
        try {
            giveBack(refund, intent, refund.amountMinor());
        } catch (StripeConnection.Refused refused) {
            long before = stripe.refundedMinor(intent);
            long left = payment.amount().minor() - before;
            if (left >= refund.amountMinor()) {
                throw refused;
            }
            LOG.warning(() -> "refund.made-by-others refund=" + refund.id() + " left=" + left);
            ledger.recordRefunded(payment.id().toString(), intent, before);
            if (left == 0) {
                ledger.recordRefundByOthers(refund.id());
            } else {
                giveBack(refund, intent, left);
            }
        }
    }

    private void giveBack(RefundStore.Refund refund, String intent, long amountMinor) {
        Stripe.RefundFacts facts = stripe.refund(refund.id(), intent, amountMinor);
        ledger.recordRefund(refund.id(), facts.id(), facts.status());
    }
}
