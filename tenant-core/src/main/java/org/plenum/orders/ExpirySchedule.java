package org.plenum.orders;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.plenum.jobs.Jobs;
import org.plenum.tenancy.Tenancy;

/**
 * Sees to it that a sweep comes after every hold's end. All holds of an organization that end within the same few seconds share one job, so that a rush of
 * reservations does not write a job each.
 */
@ApplicationScoped
class ExpirySchedule {
    static final Duration GRAIN = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int KEPT_MAX = 100_000;

    record Sweep(String tenant, long endSecond) {}

    record Planned(Sweep sweep) {}

    private final Cache<Sweep, Boolean> committed =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(KEPT_MAX).build();

    @Inject
    Jobs jobs;

    @Inject
    Event<Planned> planned;

    /** In the transaction of the hold. */
    void plan(Instant expiresAt) {
        long grain = GRAIN.toSeconds();
        Sweep sweep = new Sweep(Tenancy.current().slug(), (expiresAt.getEpochSecond() / grain + 1) * grain);
        if (committed.getIfPresent(sweep) == null) {
            jobs.enqueue(
                    HoldExpiryJob.NAME, "until/" + sweep.endSecond(), "", Instant.ofEpochSecond(sweep.endSecond()));
            planned.fire(new Planned(sweep));
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Planned fact) {
        committed.put(fact.sweep(), true);
    }
}
