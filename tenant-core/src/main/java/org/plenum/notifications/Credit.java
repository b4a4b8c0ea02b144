package org.plenum.notifications;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenum.kernel.Money;
import org.plenum.orders.TaxedAmount;

/**
 * How money that goes back is shared among the tax rates of an invoice. Computed of the sum that has gone back so far, so that however it is cut into pieces, all of it
 * credits the invoice to the last unit, with its net and tax.
 */
final class Credit {
    private Credit() {}

    /**
     * What has to be credited when more has gone back.
     *
     * @param before sum that is credited already
     * @param now sum that has gone back, more or, when a refund failed, less
     * @return without the rates that are not touched; the highest first
     */
    static List<Invoice.Rate> between(List<Invoice.Rate> invoiced, Money before, Money now) {
        Map<BigDecimal, TaxedAmount> credited = shares(invoiced, before);
        Map<BigDecimal, TaxedAmount> wanted = shares(invoiced, now);
        List<Invoice.Rate> credit = new ArrayList<>();
        for (Invoice.Rate rate : invoiced) {
            TaxedAmount from = requireNonNull(credited.get(rate.percent()));
            TaxedAmount to = requireNonNull(wanted.get(rate.percent()));
            if (!from.equals(to)) {
                credit.add(new Invoice.Rate(
                        rate.percent(),
                        new TaxedAmount(
                                to.gross().minus(from.gross()),
                                to.net().minus(from.net()),
                                to.tax().minus(from.tax()))));
            }
        }
        return credit;
    }

    /** The sum in proportion to what each rate has of the invoice; what rounding leaves goes to those that lost most by it. */
    private static Map<BigDecimal, TaxedAmount> shares(List<Invoice.Rate> invoiced, Money sum) {
        long total = invoiced.stream()
                .mapToLong(rate -> rate.amount().gross().minor())
                .reduce(0, Math::addExact);
        record Share(Invoice.Rate rate, long floor, long rest) {}
        List<Share> shares = new ArrayList<>();
        long left = sum.minor();
        for (Invoice.Rate rate : invoiced) {
            BigInteger[] share = BigInteger.valueOf(rate.amount().gross().minor())
                    .multiply(BigInteger.valueOf(sum.minor()))
                    .divideAndRemainder(BigInteger.valueOf(total));
            shares.add(new Share(rate, share[0].longValueExact(), share[1].longValueExact()));
            left -= share[0].longValueExact();
        }
        shares.sort(Comparator.comparingLong(Share::rest).reversed());
        Map<BigDecimal, TaxedAmount> amounts = new HashMap<>();
        for (Share share : shares) {
            long gross = share.floor() + (left > 0 ? 1 : 0);
            left--;
            amounts.put(share.rate().percent(), taxed(share.rate().amount(), Money.ofMinor(gross, sum.currency())));
        }
        return amounts;
    }

    /** The part of the tax that belongs to a part of the gross, half up. */
    private static TaxedAmount taxed(TaxedAmount whole, Money gross) {
        if (whole.gross().isZero()) {
            return whole;
        }
        BigInteger twice = BigInteger.valueOf(whole.tax().minor())
                .multiply(BigInteger.valueOf(gross.minor()))
                .multiply(BigInteger.TWO);
        BigInteger divisor = BigInteger.valueOf(whole.gross().minor());
        Money tax = Money.ofMinor(
                twice.add(divisor).divide(divisor.multiply(BigInteger.TWO)).longValueExact(), gross.currency());
        return new TaxedAmount(gross, gross.minus(tax), tax);
    }
}
