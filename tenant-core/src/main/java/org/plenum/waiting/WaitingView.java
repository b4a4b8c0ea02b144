package org.plenum.waiting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits, or did.
 *
 * @param secret with which they act for themselves; null for others
 * @param position from 1, among those who wait for the same ticket type; null when they do not, or when the lot decides and is not drawn yet
 * @param offeredUntil for so long seats are held for them, once they were offered some
 * @param reservation the hold that was made for them
 */
public record WaitingView(
        UUID id,
        UUID eventId,
        UUID ticketTypeId,
        String ticketTypeName,
        int seats,
        String name,
        String email,
        String locale,
        WaitingStatus status,
        WaitingPolicy policy,
        boolean preferred,
        @Nullable Integer position,
        int passes,
        Instant joinedAt,
        @Nullable Instant offeredUntil,
        @Nullable String secret,
        @Nullable Reservation reservation) {
    /** With which the offer is taken at the checkout. */
    public record Reservation(UUID id, String secret) {}
}
