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
            disputed.fire(new PaymentDisputed(now));
        }
    }
}
