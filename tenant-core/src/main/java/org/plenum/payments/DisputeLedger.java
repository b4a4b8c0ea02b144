package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.plenum.jobs.Jobs;

/** Writes down what Stripe says of disputes, and tells it to whoever wanted the payment. */
@ApplicationScoped
@Transactional
class DisputeLedger {
    private static final Logger LOG = Logger.getLogger(DisputeLedger.class.getName());

    @Inject
    PaymentStore payments;

    @Inject
    DisputeStore disputes;

    @Inject
    RefundStore refunds;

    @Inject
    PaymentBooks books;

    @Inject
    Event<PaymentDisputed> disputed;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** Something was said of it. */
    public void look(String disputeId) {
        // The moment is part of the name: a job that runs already may have asked before this was said.
        jobs.enqueue(DisputeJob.NAME, disputeId + "/" + clock.millis(), disputeId, clock.instant());
    }

    /** Disputes about payments that are not ours are passed over. */
    public void record(DisputeFacts facts) {
        Optional<Payment> payment = Optional.ofNullable(facts.intent()).flatMap(payments::lockByIntent);
        if (payment.isEmpty()) {
            LOG.info(() -> "dispute.not-ours dispute=" + facts.id());
            return;
        }
        Optional<DisputeView> before = disputes.find(facts.id());
        disputes.put(facts, payment.get().id());
        books.payment(payment.get().id());
        DisputeView now = disputes.find(facts.id()).orElseThrow();
        if (before.isEmpty() || before.get().status() != now.status()) {
            LOG.warning(() -> "dispute." + now.status().name().toLowerCase(Locale.ROOT) + " dispute=" + now.id()
                    + " payment=" + now.paymentId());
            goOnGivingBack(now);
            disputed.fire(new PaymentDisputed(now));
        }
    }

    /** Stripe gives nothing back while a bank is deciding. If the money stays, it does now; if the bank took it, there is nothing left to give. */
    private void goOnGivingBack(DisputeView dispute) {
        if (!dispute.status().over()) {
            return;
        }
        for (RefundStore.Refund refund : refunds.of(dispute.paymentId())) {
            if (refund.state() != RefundState.NEW) {
                continue;
            }
            if (dispute.status() == DisputeStatus.LOST) {
                refunds.update(refund.id(), null, RefundState.FAILED);
            } else {
                // Its first job may just be running, and a running one cannot be asked for again by its name.
                jobs.enqueue(
                        RefundJob.NAME,
                        refund.id() + "/" + dispute.id(),
                        refund.id().toString(),
                        clock.instant());
            }
        }
    }
}
