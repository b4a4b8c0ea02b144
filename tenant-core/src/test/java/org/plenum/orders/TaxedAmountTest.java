package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.kernel.Money;

/** Prices contain their tax; docs/pricing.md says how it is taken out. */
class TaxedAmountTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "11900, 19, 1900",
        "10000, 0, 0",
        "0, 19, 0",
        "1, 19, 0",
        "3, 19, 0",
        // 0.5 of a cent exactly: half goes up
        "3, 20, 1",
        "1250, 21, 217",
        "999, 7, 65",
        "100000000, 50, 33333333",
        "92000, 21, 15967",
        "500, 8.25, 38"
    })
    void theTaxInAPriceIsRoundedHalfUp(long gross, BigDecimal rate, long tax) {
        TaxedAmount amount = TaxedAmount.included(Money.ofMinor(gross, EUR), rate);
        assertEquals(tax, amount.tax().minor());
        assertEquals(gross - tax, amount.net().minor());
    }

    @Test
    void netAndTaxMakeGrossForEveryAmountAndRate() {
        SplittableRandom random = new SplittableRandom(26);
        for (int i = 0; i < 20_000; i++) {
            Money gross = Money.ofMinor(random.nextLong(1, 200_000_000), EUR);
            BigDecimal rate = BigDecimal.valueOf(random.nextLong(0, 5_001), 2);
            TaxedAmount amount = TaxedAmount.included(gross, rate);
            assertEquals(gross, amount.net().plus(amount.tax()));
        }
    }

    @Test
    void partsThatDoNotAddUpAreRefused() {
        Money gross = Money.ofMinor(100, EUR);
        assertThrows(
                IllegalArgumentException.class,
                () -> new TaxedAmount(gross, Money.ofMinor(80, EUR), Money.ofMinor(19, EUR)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TaxedAmount(gross, Money.ofMinor(81, EUR), Money.ofMinor(19, "CHF")));
    }

    @Test
    void sumsAreTheSumsOfTheirParts() {
        TaxedAmount one = TaxedAmount.included(Money.ofMinor(999, EUR), BigDecimal.valueOf(7));
        TaxedAmount two = one.plus(one);
        assertEquals(1998, two.gross().minor());
        // Per line and then added, not the other way round: 1998 at 7 % would be 131.
        assertEquals(130, two.tax().minor());
    }
}
