package org.plenum.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.payments.RefundState;

/**
 * What was given back or cancelled of an order.
 *
 * @param amount nothing when only tickets were cancelled
 * @param state of the money
 * @param ticketIds that were cancelled with it
 * @param madeBy name of who asked for it; null when nobody did, because the order could not be delivered
 * @param finishedAt since when it is certain how it ended; null before
 */
public record OrderRefund(
        UUID id,
        Money amount,
        RefundState state,
        List<UUID> ticketIds,
        @Nullable String note,
        @Nullable String madeBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    public OrderRefund {
        ticketIds = List.copyOf(ticketIds);
    }
}
