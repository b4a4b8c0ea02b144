package org.plenum.kernel;

import java.util.Currency;

/**
 * An exact amount of money.
 *
 * @param minor amount in the currency's minor unit (cents for EUR, whole yen for JPY); may be negative
 * @param currency ISO 4217
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    private static final int THREE_DECIMALS = 3;
    private static final long CHARGED_MIN_MINOR = 50;

    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    public static Money ofMinor(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * What amounts that are paid are multiples of, in minor units: the payment service takes amounts of currencies with three decimals to two of them only. Source:
     * docs.stripe.com/currencies.
     */
    public static long stepMinor(Currency currency) {
        return currency.getDefaultFractionDigits() == THREE_DECIMALS ? 10 : 1;
    }

    /** About the least that the payment service charges, in minor units. */
    public static long chargedMinMinor(Currency currency) {
        return CHARGED_MIN_MINOR * stepMinor(currency);
    }

    /** @throws ArithmeticException on overflow; IllegalArgumentException when currencies differ */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /** Refuses what the payment service could not be told, see {@link #stepMinor}. */
    public void checkPayable(Checks checks, String field) {
        long step = stepMinor(currency);
        checks.that(minor % step == 0, field, "step", "Must be a multiple of " + step + " of the smallest unit.");
    }

    public boolean isZero() {
        return minor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Amounts in " + currency + " and " + other.currency + " cannot be combined");
        }
        return other;
    }
}
