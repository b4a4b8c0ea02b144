package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnstileTest {
    private static final int THREADS = 32;
    private static final int EACH = 500;

    private final Turnstile<String, Integer, String> turnstile = new Turnstile<>();

    @Test
    void everyoneGetsTheirOwnOutcomeAndOneGroupIsServedAtATime() throws Exception {
        AtomicInteger serving = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * EACH;
                all.add(threads.submit(() -> {
                    for (int wish = first; wish < first + EACH; wish++) {
                        assertEquals("got " + wish, turnstile.pass("lane", wish, wishes -> {
                            assertEquals(1, serving.incrementAndGet());
                            assertTrue(wishes.size() <= Turnstile.GROUP_MAX);
                            served.addAndGet(wishes.size());
                            List<String> outcomes =
                                    wishes.stream().map(one -> "got " + one).toList();
                            serving.decrementAndGet();
                            return outcomes;
                        }));
                    }
                }));
            }
            for (Future<?> thread : all) {
                thread.get();
            }
        }
        assertEquals(THREADS * EACH, served.get());
    }

    @Test
    void whoComesWhileAGroupIsServedIsTheNextGroupInItsOrder() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<List<Integer>> groups = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> all = new ArrayList<>();
            all.add(threads.submit(() -> turnstile.pass("lane", 0, wishes -> {
                begun.countDown();
                await(goOn);
                groups.add(wishes);
                return named(wishes);
            })));
            begun.await();
            for (int wish = 1; wish < 4; wish++) {
                int own = wish;
                all.add(threads.submit(() -> turnstile.pass("lane", own, wishes -> {
                    groups.add(wishes);
                    return named(wishes);
                })));
                while (turnstile.waiting("lane") < own) {
                    Thread.onSpinWait();
                }
            }
            goOn.countDown();
            for (int wish = 0; wish < 4; wish++) {
                assertEquals("got " + wish, all.get(wish).get());
            }
        }
        assertEquals(List.of(List.of(0), List.of(1, 2, 3)), groups);
        assertEquals(0, turnstile.waiting("lane"));
    }

    @Test
    void aFailureIsTheWholeGroupsAndNobodyElses() {
        assertThrows(
                IllegalStateException.class,
                () -> turnstile.pass("lane", 1, wishes -> {
                    throw new IllegalStateException("the database is away");
                }));
        assertEquals("got 2", turnstile.pass("lane", 2, TurnstileTest::named));
    }

    @Test
    void lanesDoNotWaitForEachOther() {
        assertEquals("got 1", turnstile.pass("one", 1, wishes -> {
            assertEquals("got 2", turnstile.pass("two", 2, TurnstileTest::named));
            return named(wishes);
        }));
    }

    private static List<String> named(List<Integer> wishes) {
        return wishes.stream().map(one -> "got " + one).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
