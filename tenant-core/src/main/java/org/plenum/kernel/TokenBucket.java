package org.plenum.kernel;

/** A rate limit that allows a burst: starts full, refills steadily. Safe for several threads. */
public final class TokenBucket {
    private static final double NANOS_PER_SECOND = 1e9;

    private final int capacity;
    private final double perNano;
    private double tokens;
    private long lastNanos;
    private boolean used;

    /**
     * @param capacity what may come at once
     * @param perSecond what may come for ever
     */
    public TokenBucket(int capacity, double perSecond) {
        this.capacity = capacity;
        this.perNano = perSecond / NANOS_PER_SECOND;
        this.tokens = capacity;
    }

    /**
     * @param nowNanos of a clock that never goes back, {@link System#nanoTime()}
     * @return false when there is nothing left
     */
    public synchronized boolean take(long nowNanos) {
        if (used) {
            tokens = Math.min(capacity, tokens + (nowNanos - lastNanos) * perNano);
        }
        used = true;
        lastNanos = nowNanos;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
