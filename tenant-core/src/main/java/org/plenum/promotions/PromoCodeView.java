package org.plenum.promotions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.pricing.PromotionKind;

/**
 * A promo code as organizers see it; see {@link PromoCodeDraft} for what is not told here.
 *
 * @param uses orders and reservations that have it now
 * @param given what they save with it
 * @param version for optimistic locking; uses do not change it
 */
public record PromoCodeView(
        UUID id,
        UUID eventId,
        String code,
        @Nullable String label,
        PromotionKind kind,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        List<UUID> ticketTypes,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Integer usesMax,
        @Nullable Integer usesPerCustomerMax,
        @Nullable Integer ticketsPerOrderMax,
        @Nullable Money budget,
        boolean combinable,
        int uses,
        Money given,
        PromoCodeState state,
        Instant createdAt,
        int version) {
    public PromoCodeView {
        ticketTypes = List.copyOf(ticketTypes);
    }
}
