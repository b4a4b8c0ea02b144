package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.jobs.Jobs;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;

/** Writes down what Stripe says of payments and refunds, and tells it to whoever asked for them. Answers and webhooks come the same way. */
@ApplicationScoped
@Transactional
class Ledger {
    private static final Duration SESSION_TELLS_WITHIN = Duration.ofSeconds(20);
    private static final Logger LOG = Logger.getLogger(Ledger.class.getName());

    @Inject
    PaymentStore payments;

    @Inject
    RefundStore refunds;

    @Inject
    DisputeStore disputes;

    @Inject
    PaymentBooks books;

    @Inject
    Event<PaymentSucceeded> succeeded;

    @Inject
    Event<PaymentProcessing> processing;

    @Inject
    Event<PaymentEnded> ended;

    @Inject
    Event<PaymentRefunded> refunded;

    @Inject
    Event<PaymentRefundUndone> undone;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    public Optional<Payment> find(UUID id) {
        return payments.find(id);
    }

    public Optional<RefundStore.Refund> refund(UUID id) {
        return refunds.find(id);
    }

    /** Facts of sessions that are not ours are passed over. */
    public void record(SessionFacts facts) {
        Optional<Payment> known = uuid(facts.paymentId()).flatMap(payments::lock);
        if (known.isEmpty()) {
            return;
        }
        Payment payment = known.get();
        if (payment.sessionId() != null && !payment.sessionId().equals(facts.sessionId())) {
            LOG.severe(() -> "payment.second-session payment=" + payment.id());
            return;
        }
        PaymentState state = payment.after(facts);
        payments.update(payment, state, facts);
        books.payment(payment.id());
        if (state != payment.state()) {
            LOG.info(() -> "payment." + state.name().toLowerCase(Locale.ROOT) + " payment=" + payment.id());
            tell(payment, state);
        }
    }

    /** Something happened to it that its session tells too; when that is not known by then it is asked. */
    public void askLater(@Nullable String paymentId) {
        uuid(paymentId)
                .flatMap(payments::find)
                .filter(payment -> !payment.state().settled())
                .ifPresent(payment -> jobs.enqueue(
                        AskJob.NAME,
                        payment.id() + "/" + clock.millis(),
                        payment.id().toString(),
                        clock.instant().plus(SESSION_TELLS_WITHIN)));
    }

    /** Something about the payment looks like fraud; that of nobody's payment is passed over. */
    public void recordWarning(@Nullable String intent, String kind) {
        Optional.ofNullable(intent).flatMap(payments::lockByIntent).ifPresent(payment -> {
            LOG.warning(() -> "payment.fraud-warning payment=" + payment.id() + " kind=" + kind);
            payments.warn(payment.id(), kind);
        });
    }

    /** There is no session and there will be none. */
    public void recordNeverOpened(UUID paymentId) {
        Payment payment = payments.lock(paymentId).orElseThrow();
        if (payment.state() == PaymentState.NEW) {
            payments.neverOpened(paymentId);
            tell(payment, PaymentState.EXPIRED);
        }
    }

    public void recordRefund(UUID refundId, String stripeRefund, String stripeStatus) {
        RefundStore.Refund refund = refunds.find(refundId).orElseThrow();
        Payment payment = payments.lock(refund.paymentId()).orElseThrow();
        RefundState state = RefundState.of(stripeStatus);
        if (state == RefundState.FAILED) {
            LOG.severe(() -> "refund.failed refund=" + refundId + " payment=" + payment.id());
            checkRefunded(payment);
        }
        refunds.update(refundId, stripeRefund, state);
        raiseRefunded(payment, refunds.succeeded(payment.id()));
    }

    /** What had to go back by hand has gone. Again is the same. */
    public void recordSent(UUID refundId) {
        RefundStore.Refund refund = refunds.find(refundId).orElseThrow(() -> new NotFound("refund"));
        Payment payment = payments.lock(refund.paymentId()).orElseThrow();
        if (payment.method() == PaymentMethod.STRIPE) {
            throw new NotFound("refund");
        }
        refunds.update(refundId, null, RefundState.SUCCEEDED);
        raiseRefunded(payment, refunds.succeeded(payment.id()));
    }

    /** What was to go back has gone back already, without us. */
    public void recordRefundByOthers(UUID refundId) {
        refunds.update(refundId, null, RefundState.SUCCEEDED);
    }

    /** As Stripe has just answered, so that it is true now. */
    public void recordRefunded(UUID paymentId, long refundedMinor) {
        raiseRefunded(payments.lock(paymentId).orElseThrow(), refundedMinor);
    }

    /** Somebody gave money back at Stripe itself, or such a refund has failed. That of nobody's payment is passed over. */
    public void refundedByOthers(@Nullable String paymentId, @Nullable String intent) {
        uuid(paymentId)
                .flatMap(payments::find)
                .or(() -> Optional.ofNullable(intent).flatMap(payments::lockByIntent))
                .ifPresent(this::checkRefunded);
    }

    /** Events about refunds may come in any order, and each tells what was true when it was sent; only asking tells what is true now. */
    private void checkRefunded(Payment payment) {
        jobs.enqueue(
                RefundCheckJob.NAME,
                payment.id() + "/" + clock.millis(),
                payment.id().toString(),
                clock.instant());
    }

    /**
     * @param knownMinor what was known when Stripe was asked; when more has become known since, the answer may be older than that, and Stripe is asked again
     * @param refundedMinor what Stripe has given back now, which may be less than before
     */
    public void correctRefunded(UUID paymentId, long knownMinor, long refundedMinor) {
        Payment payment = payments.lock(paymentId).orElseThrow();
        if (payment.refundedMinor() != knownMinor) {
            checkRefunded(payment);
            return;
        }
        raiseRefunded(payment, refundedMinor);
        if (refundedMinor < payment.refundedMinor()) {
            payments.setRefunded(paymentId, refundedMinor);
            books.payment(paymentId);
            undone.fire(new PaymentRefundUndone(
                    paymentId,
                    payment.request().reference(),
                    Money.ofMinor(refundedMinor, payment.amount().currency())));
        }
    }

    /** What of the payment can still be given back, as it looks now. */
    public long refundableMinor(UUID paymentId) {
        return refundable(payments.find(paymentId).orElseThrow());
    }

    /** As {@link #refundableMinor}; nobody else gives back until the transaction ends. */
    public long lockRefundableMinor(UUID paymentId) {
        return refundable(payments.lock(paymentId).orElseThrow());
    }

    private long refundable(Payment payment) {
        if (payment.state() != PaymentState.PAID) {
            return 0;
        }
        List<RefundStore.Refund> ours = refunds.of(payment.id());
        long asked = sum(ours, refund -> refund.state() != RefundState.FAILED);
        // What Stripe says went back holds ours as soon as Stripe has them, long before banks have taken them.
        long atStripe =
                sum(ours, refund -> refund.state() == RefundState.PENDING || refund.state() == RefundState.SUCCEEDED);
        long byOthers = Math.max(0, payment.refundedMinor() - atStripe);
        return Math.max(0, payment.amount().minor() - asked - byOthers - disputes.takenMinor(payment.id()));
    }

    private static long sum(List<RefundStore.Refund> refunds, Predicate<RefundStore.Refund> counted) {
        return refunds.stream()
                .filter(counted)
                .mapToLong(RefundStore.Refund::amountMinor)
                .sum();
    }

    private void raiseRefunded(Payment payment, long refundedMinor) {
        long bounded = Math.min(refundedMinor, payment.amount().minor());
        if (bounded > payment.refundedMinor()) {
            payments.setRefunded(payment.id(), bounded);
            books.payment(payment.id());
            // Before the payment itself is known there is nobody who could understand.
            if (payment.state() == PaymentState.PAID) {
                tellRefunded(payment, bounded);
            }
        }
    }

    private void tell(Payment payment, PaymentState state) {
        UUID reference = payment.request().reference();
        switch (state) {
            case PAID -> {
                succeeded.fire(new PaymentSucceeded(payment.id(), reference));
                if (payment.refundedMinor() > 0) {
                    tellRefunded(payment, payment.refundedMinor());
                }
            }
            case PROCESSING -> processing.fire(new PaymentProcessing(payment.id(), reference));
            case EXPIRED, FAILED -> ended.fire(new PaymentEnded(payment.id(), reference));
            case MISMATCHED -> LOG.severe(() -> "payment.alarm amount differs payment=" + payment.id());
            case NEW, OPEN -> {
                // Nobody waits for it.
            }
        }
    }

    private void tellRefunded(Payment payment, long refundedMinor) {
        refunded.fire(new PaymentRefunded(
                payment.id(),
                payment.request().reference(),
                Money.ofMinor(refundedMinor, payment.amount().currency()),
                refundedMinor == payment.amount().minor()));
    }

    static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
