package org.plenum.accounting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One side of an entry.
 *
 * @param taxRatePercent of sales and their tax; null on other accounts
 * @param minor in the smallest unit of the entry's currency: debit above zero, credit below
 */
public record Posting(Account account, @Nullable BigDecimal taxRatePercent, long minor) {
    public Posting {
        // 21 and 21.00 are one rate
        taxRatePercent = taxRatePercent == null ? null : taxRatePercent.setScale(2);
    }

    public static Posting of(Account account, long minor) {
        return new Posting(account, null, minor);
    }
}
