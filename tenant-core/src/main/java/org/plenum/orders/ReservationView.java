package org.plenum.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * A reservation as its customer sees it.
 *
 * @param secret whoever has it may act on the reservation
 * @param expiresAt until then the seats are kept
 * @param total gross
 * @param orderCode once there was a checkout
 * @param approval the checkout asks for the organizer's approval, and charges nothing
 */
public record ReservationView(
        UUID id,
        UUID eventId,
        String secret,
        OrderStatus status,
        Instant expiresAt,
        List<LineView> lines,
        Money total,
        @Nullable String orderCode,
        boolean approval) {
    public ReservationView {
        lines = List.copyOf(lines);
    }
}
