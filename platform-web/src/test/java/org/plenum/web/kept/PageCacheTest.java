package org.plenum.web.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PageCacheTest {
    private static final UUID ACME = UUID.randomUUID();
    private static final PageKey HOME = key("/");

    private final AtomicLong now = new AtomicLong(1);
    private final PageCache cache = new PageCache(now::get);

    @Test
    void whoAsksWhileItIsMadeGetsTheSame() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<PageCache.Outcome> first = threads.submit(() -> cache.page(HOME, () -> {
                begun.countDown();
                awaited(go);
                return page("one");
            }));
            begun.await();
            Future<PageCache.Outcome> second = threads.submit(() -> cache.page(HOME, PageCacheTest::never));
            go.countDown();

            assertTrue(first.get().made());
            assertFalse(second.get().made());
            assertSame(first.get().page().orElseThrow(), second.get().page().orElseThrow());
        }
    }

    @Test
    void itIsMadeAgainHalfASecondAfterItsMakingBegan() throws Exception {
        cache.page(HOME, () -> {
            now.addAndGet(PageCache.FRESH.toNanos() - 1);
            return page("old");
        });
        assertFalse(cache.page(HOME, PageCacheTest::never).made());

        now.incrementAndGet();

        assertTrue(cache.page(HOME, () -> page("new")).made());
    }

    @Test
    void nobodyJoinsAMakingThatBeganTooLongAgo() throws Exception {
        PageCache.Outcome slow = cache.page(HOME, () -> {
            now.addAndGet(PageCache.FRESH.toNanos());
            assertTrue(cache.page(HOME, () -> page("new")).made(), "while the old one is still being made");
            return page("old");
        });

        assertTrue(slow.made());
        PageCache.Outcome after = cache.page(HOME, PageCacheTest::never);
        assertEquals(
                page("new").orElseThrow().bytes(), after.page().orElseThrow().bytes());
    }

    @Test
    void whatIsNotForOthersIsMadeByEachHimself() throws Exception {
        PageCache.Outcome first = cache.page(HOME, Optional::empty);
        PageCache.Outcome second = cache.page(HOME, Optional::empty);

        assertTrue(first.made() && first.page().isEmpty());
        assertTrue(second.made() && second.page().isEmpty());
    }

    @Test
    void aMakingThatFailsLeavesNothing() throws Exception {
        assertThrows(
                IOException.class,
                () -> cache.page(HOME, () -> {
                    throw new IOException("gone");
                }));

        assertTrue(cache.page(HOME, () -> page("whole")).made());
    }

    @Test
    void aChangeIsSeenAtOnceWhereItWasMade() throws Exception {
        cache.page(HOME, () -> page("old"));
        PageKey other = new PageKey(UUID.randomUUID(), "/", Map.of(), List.of("en"));
        cache.page(other, () -> page("theirs"));
        now.incrementAndGet();
        cache.changed(ACME);
        now.incrementAndGet();

        assertTrue(cache.page(HOME, () -> page("new")).made());
        assertFalse(cache.page(other, PageCacheTest::never).made(), "another organization's page stays");
    }

    @Test
    void languageQueryAndOrganizationMakeAnotherPage() throws Exception {
        List<PageKey> all = List.of(
                HOME,
                key("/events/one"),
                new PageKey(ACME, "/", Map.of(), List.of("de")),
                new PageKey(ACME, "/", Map.of("day", "2026-12-27"), List.of("en")),
                new PageKey(UUID.randomUUID(), "/", Map.of(), List.of("en")));
        for (PageKey each : all) {
            assertTrue(cache.page(each, () -> page("own")).made(), each.toString());
        }
    }

    @Test
    void manyLargePagesStayWithinBounds() throws Exception {
        Random random = new Random(1);
        byte[] large = new byte[400_000];
        random.nextBytes(large);
        for (int n = 0; n < 200; n++) {
            cache.page(key("/events/" + n), () -> Optional.of(new KeptPage("text/html", "en", List.of(), large)));
        }

        assertTrue(cache.weight() > 40_000_000, "of " + cache.weight());
        assertTrue(cache.weight() <= 48L * 1024 * 1024, "of " + cache.weight());
    }

    private static void awaited(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static PageKey key(String path) {
        return new PageKey(ACME, path, Map.of(), List.of("en"));
    }

    private static Optional<KeptPage> page(String text) {
        return Optional.of(new KeptPage(
                "text/html",
                "en",
                List.of(),
                text.repeat(text.equals("new") ? 9 : 5).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Optional<KeptPage> never() {
        throw new AssertionError("made again");
    }
}
