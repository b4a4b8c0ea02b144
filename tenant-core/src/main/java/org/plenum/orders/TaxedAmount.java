package org.plenum.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plenum.kernel.Money;

/** A gross amount and the two parts it consists of; refuses to exist when they do not add up. */
public record TaxedAmount(Money gross, Money net, Money tax) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public TaxedAmount {
        if (!net.plus(tax).equals(gross)) {
            throw new IllegalArgumentException("Net and tax do not make gross");
        }
    }

    /** Takes the included tax out of a gross amount, rounding half up to the minor unit. */
    public static TaxedAmount included(Money gross, BigDecimal ratePercent) {
        long tax = BigDecimal.valueOf(gross.minor())
                .multiply(ratePercent)
                .divide(HUNDRED.add(ratePercent), 0, RoundingMode.HALF_UP)
                .longValueExact();
        Money taxed = Money.ofMinor(tax, gross.currency());
        return new TaxedAmount(gross, gross.minus(taxed), taxed);
    }

    public TaxedAmount plus(TaxedAmount other) {
        return new TaxedAmount(gross.plus(other.gross), net.plus(other.net), tax.plus(other.tax));
    }
}
