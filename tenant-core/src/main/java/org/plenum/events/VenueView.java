package org.plenum.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an event's venue is; its name is the event's.
 *
 * @param address in lines
 * @param latitude in degrees north; null when longitude is
 * @param longitude in degrees east
 * @param version for optimistic locking; 0 while nothing is known
 */
public record VenueView(
        UUID eventId,
        @Nullable String address,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        int version) {
    public boolean known() {
        return address != null || latitude != null;
    }
}
