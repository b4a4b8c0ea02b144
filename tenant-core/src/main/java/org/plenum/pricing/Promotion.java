package org.plenum.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promo code as far as prices are concerned.
 *
 * @param percent of a PERCENT
 * @param amountMinor of a FIXED_PRICE what a ticket costs, of an AMOUNT what goes off
 * @param ticketTypes that it is for; empty for all
 * @param ticketsMax of one order that it makes cheaper; null for all
 * @param budgetMinor that may still be given away with it; null for no bound
 */
public record Promotion(
        UUID id,
        String code,
        PromotionKind kind,
        @Nullable BigDecimal percent,
        long amountMinor,
        Set<UUID> ticketTypes,
        @Nullable Integer ticketsMax,
        @Nullable Long budgetMinor) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Promotion {
        ticketTypes = Set.copyOf(ticketTypes);
    }

    public boolean isFor(UUID ticketType) {
        return ticketTypes.isEmpty() || ticketTypes.contains(ticketType);
    }

    /**
     * What it takes off a ticket of this price; never more than the price.
     *
     * @param stepMinor what prices are multiples of
     */
    long off(long priceMinor, long stepMinor) {
        return switch (kind) {
            case FIXED_PRICE -> Math.max(0, priceMinor - amountMinor);
            case PERCENT ->
                BigDecimal.valueOf(priceMinor)
                                .multiply(percent == null ? BigDecimal.ZERO : percent)
                                .divide(HUNDRED.multiply(BigDecimal.valueOf(stepMinor)), 0, RoundingMode.HALF_UP)
                                .longValueExact()
                        * stepMinor;
            case AMOUNT -> Math.min(amountMinor, priceMinor);
            case UNLOCK -> 0;
        };
    }
}
