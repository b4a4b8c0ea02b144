package org.plenum.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.plenum.kernel.TokenBucket;
import org.plenum.tenancy.Tenant;

/** How fast each person writes, over all their connections to this process. */
@ApplicationScoped
class WritingPace {
    private static final int PEOPLE_MAX = 50_000;
    /** By then an untouched bucket is full again, so forgetting it changes nothing. */
    private static final Duration FORGOTTEN_AFTER =
            Duration.ofSeconds(2L * Channels.MESSAGES_BURST_MAX / Channels.MESSAGES_PER_SECOND_MAX);

    private record Person(UUID tenant, UUID id) {}

    private final Cache<Person, TokenBucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN_AFTER)
            .maximumSize(PEOPLE_MAX)
            .build();

    void take(Tenant tenant, UUID personId) {
        TokenBucket bucket = buckets.get(
                new Person(tenant.id(), personId),
                person -> new TokenBucket(Channels.MESSAGES_BURST_MAX, Channels.MESSAGES_PER_SECOND_MAX));
        if (!bucket.take(System.nanoTime())) {
            throw new TooManyMessages();
        }
    }
}
