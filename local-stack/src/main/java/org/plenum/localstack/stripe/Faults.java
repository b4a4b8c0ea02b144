package org.plenum.localstack.stripe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The switches: what goes wrong with events and with API calls, and how often still. The switch set last is asked first. */
final class Faults {
    /** An unanswered request is let go after this, closed without an answer. */
    private static final Duration HANG_MAX = Duration.ofMinutes(2);

    private static final int SWITCHES_MAX = 100;

    private final List<Counted<EventFault>> onEvents = new ArrayList<>();
    private final List<Counted<ApiFault>> onCalls = new ArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private CountDownLatch hanging = new CountDownLatch(1);

    private static final class Counted<F> {
        private final F fault;
        private int left;

        Counted(F fault, int left) {
            this.fault = fault;
            this.left = left;
        }
    }

    synchronized void add(EventFault fault) {
        onEvents.addFirst(new Counted<>(fault, fault.times()));
        shorten(onEvents);
    }

    synchronized void add(ApiFault fault) {
        onCalls.addFirst(new Counted<>(fault, fault.times()));
        shorten(onCalls);
    }

    synchronized @Nullable EventFault next(String type) {
        return take(onEvents, fault -> fault.matches(type));
    }

    synchronized @Nullable ApiFault next(String method, String path) {
        return take(onCalls, fault -> fault.matches(method, path));
    }

    synchronized List<EventFault> onEvents() {
        return onEvents.stream()
                .map(counted -> counted.fault.withTimes(counted.left))
                .toList();
    }

    synchronized List<ApiFault> onCalls() {
        return onCalls.stream()
                .map(counted -> counted.fault.withTimes(counted.left))
                .toList();
    }

    /** All switches off; requests that hang are let go. */
    synchronized void reset() {
        onEvents.clear();
        onCalls.clear();
        hanging.countDown();
        hanging = new CountDownLatch(1);
    }

    int waiting() {
        return waiting.get();
    }

    void hang() {
        waitAtMost(HANG_MAX);
    }

    /** Waits so long, or until the switches are reset, and tells which. */
    boolean waitAtMost(Duration time) {
        CountDownLatch latch;
        synchronized (this) {
            latch = hanging;
        }
        waiting.incrementAndGet();
        try {
            return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static <F> void shorten(List<Counted<F>> switches) {
        while (switches.size() > SWITCHES_MAX) {
            switches.removeLast();
        }
    }

    private static <F> @Nullable F take(List<Counted<F>> switches, Predicate<F> matching) {
        Counted<F> found = switches.stream()
                .filter(counted -> matching.test(counted.fault))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return null;
        }
        found.left--;
        if (found.left == 0) {
            switches.remove(found);
        }
        return found.fault;
    }
}
