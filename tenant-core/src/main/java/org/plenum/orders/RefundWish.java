package org.plenum.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * What an organizer wants to give back of an order.
 *
 * @param amount nothing when only tickets are to be cancelled
 * @param ticketIds that are cancelled at the same time; their seats are free at once
 * @param note why, for colleagues
 */
public record RefundWish(
        Money amount, List<UUID> ticketIds, @Nullable String note) {
    public RefundWish {
        ticketIds = List.copyOf(ticketIds);
    }
}
