package org.plenum.orders;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of orders. */
record Order(
        UUID id,
        UUID eventId,
        OrderStatus status,
        Currency currency,
        String secretHash,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String code,
        @Nullable Buyer buyer,
        String locale,
        @Nullable UUID paymentId,
        @Nullable Instant paidAt,
        boolean approval) {

    boolean over(Instant now) {
        return !status.open() || !expiresAt.isAfter(now);
    }
}
