package org.plenum.localstack.stripe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Things that happen later, each on a virtual thread of its own. */
final class Timers implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Timers.class.getName());

    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer;

    Timers(Clock clock) {
        this.clock = clock;
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("stripe-timer").factory());
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void at(Instant instant, Runnable work) {
        after(Duration.between(clock.instant(), instant), work);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the work reports its own failure
    void after(Duration delay, Runnable work) {
        try {
            timer.schedule(() -> now(work), Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // Closed meanwhile; what is due is in the store and is taken up again at the next start.
        }
    }

    void now(Runnable work) {
        Thread.ofVirtual().name("stripe-work").start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "stripe.work.failed", e);
            }
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
