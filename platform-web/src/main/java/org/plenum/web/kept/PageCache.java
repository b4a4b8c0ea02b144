package org.plenum.web.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Public pages as bytes, each made once for all who ask within {@link #FRESH}, counted from the moment its making began: nobody is shown what was read before that, so a
 * change is seen that soon, whoever made it, wherever, and also when time alone did (a sale that opens). No list of what a page depends on can be forgotten, for there is none.
 */
@Singleton
public class PageCache {
    /** Within a second of a change every answer shows it. Half of that: an organization's own row may be as old again, and an answer takes its time to arrive. */
    static final Duration FRESH = Duration.ofMillis(500);

    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long KEPT_MAX_BYTES = 48L * 1024 * 1024;
    private static final int ORGANIZATIONS_MAX = 10_000;
    private static final int BYTES_OF_AN_ENTRY = 1024;

    /** Makes a page; empty when it turned out to be none that may be shown to others. */
    interface Making {
        Optional<KeptPage> make() throws IOException, ServletException;
    }

    /** A page that somebody makes or has made. */
    private static final class Flight {
        final long begunNanos;
        final CompletableFuture<Optional<KeptPage>> page = new CompletableFuture<>();

        Flight(long begunNanos) {
            this.begunNanos = begunNanos;
        }

        int weight() {
            return BYTES_OF_AN_ENTRY
                    + (page.isDone() ? page.join().map(KeptPage::bytes).orElse(0) : 0);
        }
    }

    private final Cache<PageKey, Flight> flights = Caffeine.newBuilder()
            .expireAfterWrite(FORGOTTEN_AFTER)
            .maximumWeight(KEPT_MAX_BYTES)
            .weigher((PageKey key, Flight flight) -> flight.weight())
            .build();

    /** When something was changed last, for as long as pages from before may be there. */
    private final Cache<UUID, Long> changes = Caffeine.newBuilder()
            .expireAfterWrite(FORGOTTEN_AFTER)
            .maximumSize(ORGANIZATIONS_MAX)
            .build();

    private final LongSupplier nanos;

    public PageCache() {
        this(System::nanoTime);
    }

    PageCache(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The page, made by the caller or by somebody who began a moment ago. */
    Outcome page(PageKey key, Making making) throws IOException, ServletException {
        long now = nanos.getAsLong();
        Flight known = flights.getIfPresent(key);
        if (known != null && fresh(key, known, now)) {
            return new Outcome(awaited(known), false);
        }
        Flight own = new Flight(now);
        Flight chosen = flights.asMap()
                .compute(key, (same, before) -> before != null && fresh(key, before, now) ? before : own);
        return chosen == own ? new Outcome(made(key, own, making), true) : new Outcome(awaited(chosen), false);
    }

    /**
     * @param page empty when what was made is not for others, or is not there in time
     * @param made whether the caller was the one who made it, and has answered already if it is empty
     */
    record Outcome(Optional<KeptPage> page, boolean made) {}

    private Optional<KeptPage> made(PageKey key, Flight own, Making making) throws IOException, ServletException {
        Optional<KeptPage> page = Optional.empty();
        try {
            page = making.make();
            return page;
        } finally {
            own.page.complete(page);
            if (page.isPresent()) {
                flights.asMap().replace(key, own, own); // weighs it again
            } else {
                flights.asMap().remove(key, own);
            }
        }
    }

    private static Optional<KeptPage> awaited(Flight flight) {
        if (flight.page.isDone()) {
            return flight.page.join();
        }
        try {
            return flight.page.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException notInTime) {
            return Optional.empty();
        }
    }

    private boolean fresh(PageKey key, Flight flight, long now) {
        Long changed = changes.getIfPresent(key.organization());
        return now - flight.begunNanos < FRESH.toNanos() && (changed == null || flight.begunNanos - changed > 0);
    }

    /** Pages of the organization that were begun before are made again, so that who has changed something here finds it when he looks. */
    void changed(UUID organization) {
        changes.put(organization, nanos.getAsLong());
    }

    long weight() {
        flights.cleanUp();
        return flights.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
