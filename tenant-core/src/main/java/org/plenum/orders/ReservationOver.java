package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** The reservation ran out or was given back, so it cannot be used any more. */
public final class ReservationOver extends Conflict {
    ReservationOver() {
        super("reservation-over", "This reservation is over. Please choose your tickets again.");
    }
}
