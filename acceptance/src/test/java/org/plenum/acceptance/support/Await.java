package org.plenum.acceptance.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a thing to be so, never for time to pass. */
public final class Await {
    public static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Await() {}

    public static void until(String what, BooleanSupplier so) {
        found(what, () -> so.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    public static <T> T found(String what, Supplier<Optional<T>> look) {
        return found(what, PATIENCE, look);
    }

    public static <T> T found(String what, Duration patience, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + patience.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
