package org.plenum.acceptance.bench;

import java.util.concurrent.atomic.AtomicLong;

/** A histogram of up to 30 s in steps of 10 µs. Written by one thread. */
final class Latencies {
    private static final int STEP_NANOS = 10_000;
    private static final int STEPS = 3_000_000;

    private final int[] counts = new int[STEPS];
    private final AtomicLong total = new AtomicLong();

    void add(long nanos) {
        counts[Math.clamp(nanos / STEP_NANOS, 0, STEPS - 1)]++;
        total.lazySet(total.get() + 1);
    }

    long count() {
        return total.get();
    }

    /** @return ms that this share of the messages took at most */
    double quantile(double share) {
        long wanted = (long) Math.ceil(total.get() * share);
        long seen = 0;
        for (int step = 0; step < STEPS; step++) {
            seen += counts[step];
            if (seen >= wanted) {
                return (step + 1) * (double) STEP_NANOS / 1e6;
            }
        }
        return Double.NaN;
    }
}
