package org.plenum.localstack.stripe;

import java.time.Duration;

/**
 * What goes wrong with API calls.
 *
 * @param method {@code GET}, {@code POST}, {@code DELETE} or {@code *}
 * @param path the beginning of the path, such as {@code /v1/refunds}
 * @param status what is answered where the kind answers an error
 * @param delay how long a {@link Kind#SLOW} call takes
 * @param times for how many calls; 0 means until the switches are reset
 */
public record ApiFault(String method, String path, Kind kind, int status, Duration delay, int times) {
    /** The ways in which a call goes wrong. */
    public enum Kind {
        /** Not executed, answered with the status. */
        FAIL,
        /** Executed, and answered with the status all the same: the answer was lost behind Stripe's door. */
        EXECUTE_THEN_FAIL,
        /** Not executed and never answered. */
        HANG,
        /** Executed and never answered. */
        EXECUTE_THEN_HANG,
        /** Executed and answered as it should be, after the delay; its idempotency key is in use meanwhile. */
        SLOW
    }

    public ApiFault {
        if (!path.startsWith("/") || status < 400 || status > 599 || delay.isNegative() || times < 0) {
            throw new IllegalArgumentException("Not a fault: " + kind + " " + path + " with status " + status);
        }
    }

    /** The next so many POSTs under the path go wrong so. */
    public static ApiFault onPost(String path, Kind kind, int times) {
        return new ApiFault("POST", path, kind, 500, Duration.ZERO, times);
    }

    public ApiFault withStatus(int answered) {
        return new ApiFault(method, path, kind, answered, delay, times);
    }

    public ApiFault withDelay(Duration slow) {
        return new ApiFault(method, path, kind, status, slow, times);
    }

    public ApiFault withTimes(int calls) {
        return new ApiFault(method, path, kind, status, delay, calls);
    }

    boolean matches(String called, String calledPath) {
        return (method.equals("*") || method.equals(called)) && calledPath.startsWith(path);
    }
}
