package org.plenum.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a ticket to somebody else.
 *
 * @param locale BCP 47 tag of the order's language
 * @param endedAt when it was accepted, or withdrawn
 */
public record TransferView(
        UUID id,
        UUID orderId,
        UUID eventId,
        UUID ticketId,
        UUID ticketTypeId,
        String ticketTypeName,
        String fromName,
        String toName,
        String toEmail,
        String locale,
        Instant expiresAt,
        @Nullable Instant endedAt) {
    boolean open(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
