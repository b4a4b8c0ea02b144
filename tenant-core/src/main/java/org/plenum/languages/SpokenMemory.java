package org.plenum.languages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.plenum.tenancy.Tenancy;

/** Every request asks for an organization's languages, which change about never: kept for seconds, and forgotten when they are changed here. */
@ApplicationScoped
class SpokenMemory {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int KEPT_MAX_ORGANIZATIONS = 10_000;

    private final Cache<String, SpokenView> bySlug = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(KEPT_MAX_ORGANIZATIONS)
            .build();

    /** Counts changes: what was read before one is not kept after it. */
    private final AtomicLong changes = new AtomicLong();

    /** Whoever finds nothing reads for themselves: those who wait for another's reading might hold the connection that it needs. */
    SpokenView of(String slug, Supplier<SpokenView> read) {
        SpokenView known = bySlug.getIfPresent(slug);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        SpokenView fresh = read.get();
        if (changes.get() == before) {
            bySlug.put(slug, fresh);
        }
        return fresh;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SpokenChanged fact) {
        changes.incrementAndGet();
        bySlug.invalidate(Tenancy.current().slug());
    }
}
