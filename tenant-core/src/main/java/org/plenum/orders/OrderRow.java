package org.plenum.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/** An order in a list. */
public record OrderRow(
        UUID id,
        UUID eventId,
        String code,
        OrderStatus status,
        String buyerName,
        String buyerEmail,
        int tickets,
        Money total,
        Instant createdAt,
        @Nullable Instant paidAt) {}
