package org.plenum.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price of a ticket type as its organizer states it.
 *
 * @param minor in the currency's minor unit
 * @param taxIncluded what the customer pays; otherwise the tax comes on top
 */
public record StatedPrice(long minor, BigDecimal taxRatePercent, boolean taxIncluded) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What one ticket costs the customer. A tax that comes on top is rounded half up, for each ticket.
     *
     * @param stepMinor what prices are multiples of
     */
    public long grossMinor(long stepMinor) {
        if (taxIncluded) {
            return minor;
        }
        long tax = BigDecimal.valueOf(minor)
                .multiply(taxRatePercent)
                .divide(HUNDRED.multiply(BigDecimal.valueOf(stepMinor)), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return Math.addExact(minor, Math.multiplyExact(tax, stepMinor));
    }
}
