package org.plenum.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one caller, or one address without a caller, may ask: a bucket that holds a minute's worth and fills evenly. Kept per node and only for the most recent
 * askers, so that a flood of addresses costs no memory.
 */
@ApplicationScoped
public class RateLimits {
    private static final int ASKERS_MAX = 50_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /**
     * What is left after one request.
     *
     * @param retryAfterSeconds 0 when the request may pass
     * @param resetSeconds until the bucket is full again
     */
    record Verdict(int limit, int remaining, long resetSeconds, long retryAfterSeconds) {
        boolean passes() {
            return retryAfterSeconds == 0;
        }
    }

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ASKERS_MAX)
            .expireAfterAccess(WINDOW)
            .build();

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "plenum.rate-limit.caller-per-minute", defaultValue = "1200")
    int callerPerMinute;

    @Inject
    @ConfigProperty(name = "plenum.rate-limit.address-per-minute", defaultValue = "600")
    int addressPerMinute;

    Verdict ofCaller(String caller) {
        return take("caller/" + caller, callerPerMinute);
    }

    Verdict ofAddress(String address) {
        return take("address/" + address, addressPerMinute);
    }

    private Verdict take(String asker, int perMinute) {
        long now = clock.millis();
        return buckets.get(asker, fresh -> new Bucket(perMinute, now)).take(perMinute, now);
    }

    private static final class Bucket {
        private double tokens;
        private long filledAtMillis;

        Bucket(int tokens, long nowMillis) {
            this.tokens = tokens;
            this.filledAtMillis = nowMillis;
        }

        synchronized Verdict take(int perMinute, long nowMillis) {
            double perMilli = perMinute / (double) WINDOW.toMillis();
            long passed = Math.max(0, nowMillis - filledAtMillis);
            tokens = Math.min(perMinute, tokens + passed * perMilli);
            filledAtMillis = nowMillis;
            long retryAfter = 0;
            if (tokens >= 1) {
                tokens -= 1;
            } else {
                retryAfter = Math.max(1, seconds((1 - tokens) / perMilli));
            }
            return new Verdict(perMinute, (int) tokens, seconds((perMinute - tokens) / perMilli), retryAfter);
        }

        private static long seconds(double millis) {
            return (long) Math.ceil(millis / 1000);
        }
    }
}
