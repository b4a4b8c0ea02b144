package org.plenum.localstack.stripe;

import java.time.Duration;

/**
 * What goes wrong with the delivery of events. Whatever it is, the event stands under {@code /v1/events}.
 *
 * @param type an event type, {@code charge.*} for all that begin so, or {@code *} for all
 * @param copies how often the event is delivered; 0 drops it
 * @param delay time before the first delivery
 * @param held whether it waits until it is released
 * @param times for how many events; 0 means until the switches are reset
 */
public record EventFault(String type, int copies, Duration delay, boolean held, int times) {
    private static final int COPIES_MAX = 100;

    public EventFault {
        if (type.isBlank() || copies < 0 || copies > COPIES_MAX || delay.isNegative() || times < 0) {
            throw new IllegalArgumentException("Not a fault: " + type + " with " + copies + " copies");
        }
    }

    public static EventFault duplicate(String type, int copies) {
        return new EventFault(type, copies, Duration.ZERO, false, 0);
    }

    public static EventFault delay(String type, Duration delay) {
        return new EventFault(type, 1, delay, false, 0);
    }

    public static EventFault hold(String type) {
        return new EventFault(type, 1, Duration.ZERO, true, 0);
    }

    public static EventFault drop(String type) {
        return new EventFault(type, 0, Duration.ZERO, false, 0);
    }

    /** The same for the next so many events only. */
    public EventFault withTimes(int events) {
        return new EventFault(type, copies, delay, held, events);
    }

    boolean matches(String event) {
        return type.endsWith("*") ? event.startsWith(type.substring(0, type.length() - 1)) : event.equals(type);
    }
}
