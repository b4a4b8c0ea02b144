package org.plenum.tickets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * A ticket type as it is shown.
 *
 * @param price gross, tax included
 * @param quantity null for as many as the event admits
 * @param sold paid for; what is held or being paid is neither sold nor available
 * @param available can be reserved now, the event's capacity considered; null for no bound
 * @param version for optimistic locking; sales do not change it
 */
public record TicketTypeView(
        UUID id,
        UUID eventId,
        String code,
        String name,
        @Nullable String description,
        Money price,
        BigDecimal taxRatePercent,
        @Nullable Integer quantity,
        int sold,
        int held,
        @Nullable Integer available,
        @Nullable Instant salesStartAt,
        @Nullable Instant salesEndAt,
        int minPerOrder,
        int maxPerOrder,
        TicketVisibility visibility,
        int position,
        SaleState saleState,
        int version) {
    /** The same said as a draft, for changing a part of it. */
    public TicketTypeDraft toDraft() {
        return new TicketTypeDraft(
                code,
                name,
                description,
                price,
                taxRatePercent,
                quantity,
                salesStartAt,
                salesEndAt,
                minPerOrder,
                maxPerOrder,
                visibility,
                position);
    }
}
