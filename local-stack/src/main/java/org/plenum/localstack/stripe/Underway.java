package org.plenum.localstack.stripe;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The deliveries that are under way, for those who wait for them. */
final class Underway {
    private final Set<String> unsettled = new HashSet<>();
    private final Map<String, String> untriedAbout = new HashMap<>();

    synchronized void started(String delivery) {
        unsettled.add(delivery);
    }

    /** Somebody may wait for the first attempt to tell of this object. */
    synchronized void promised(String delivery, String objectId) {
        untriedAbout.put(delivery, objectId);
    }

    synchronized void tried(String delivery) {
        untriedAbout.remove(delivery);
        notifyAll();
    }

    synchronized void settled(String delivery) {
        unsettled.remove(delivery);
        notifyAll();
    }

    synchronized boolean awaitAllSettled(Duration atMost) {
        return await(unsettled::isEmpty, atMost);
    }

    synchronized boolean awaitTried(String objectId, Duration atMost) {
        return await(() -> !untriedAbout.containsValue(objectId), atMost);
    }

    private synchronized boolean await(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long leftMs = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (leftMs <= 0) {
                    return false;
                }
                wait(leftMs);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
