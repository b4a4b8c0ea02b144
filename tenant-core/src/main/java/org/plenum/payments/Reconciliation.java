package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plenum.jobs.Jobs;

/** When Stripe's list of events is read, and from where. */
@ApplicationScoped
@Transactional
class Reconciliation {
    static final Duration PAUSE = Duration.ofHours(6);

    /** Events stand in the list a moment after they happened, and the clocks differ. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    /** Stripe keeps its list for thirty days. */
    private static final Duration LIST_MAX = Duration.ofDays(29);

    /** Longer than the list is kept, so that nothing of it is taken in twice. */
    private static final Duration EVENTS_KEPT = Duration.ofDays(45);

    /** After its last payment an organization is looked after for so long: banks dispute up to eighteen months later at worst. */
    private static final Duration DISPUTABLE_FOR = Duration.ofDays(540);

    private static final int FORGOTTEN_AT_ONCE_MAX = 10_000;

    @Inject
    AccountStore account;

    @Inject
    PaymentStore payments;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** In the caller's transaction: whoever has payments is looked after from then on. */
    public void plan() {
        Instant slot = nextSlot();
        // The time is part of the name: all who ask before it ask for the same, and a running one cannot ask for itself
        // again.
        jobs.enqueue(ReconciliationJob.NAME, "until/" + slot.getEpochSecond(), "", slot);
    }

    public void now() {
        jobs.enqueue(ReconciliationJob.NAME, "now/" + clock.millis(), "", clock.instant());
    }

    public Instant begin() {
        if (payments.askedSince(clock.instant().minus(DISPUTABLE_FOR))) {
            plan();
        }
        payments.forgetEvents(EVENTS_KEPT, FORGOTTEN_AT_ONCE_MAX);
        return clock.instant();
    }

    public Instant since() {
        Instant earliest = clock.instant().minus(LIST_MAX);
        return account.readUntil()
                .map(until -> until.minus(OVERLAP))
                .filter(from -> from.isAfter(earliest))
                .orElse(earliest);
    }

    public void done(Instant begun) {
        account.setReadUntil(begun);
    }

    private Instant nextSlot() {
        long length = PAUSE.toSeconds();
        return Instant.ofEpochSecond((clock.instant().getEpochSecond() / length + 1) * length);
    }
}
