package org.plenum.accounting;

import java.math.BigDecimal;
import org.plenum.kernel.Money;

/** What was sold at one rate of tax in a period, less what was credited. */
public record TaxSum(BigDecimal ratePercent, Money net, Money tax) {
    public Money gross() {
        return net.plus(tax);
    }
}
