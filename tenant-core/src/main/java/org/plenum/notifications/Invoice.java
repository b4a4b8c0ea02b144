package org.plenum.notifications;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.orders.TaxedAmount;

/**
 * An invoice or a credit note as it was issued; nothing of it changes afterwards, whatever happens to names, prices or the brand.
 *
 * @param number gap-free within the organization and year
 * @param seller lines, the name first
 * @param buyer lines, the name first
 * @param locale BCP 47
 * @param corrects number of the invoice that this one, a credit note, takes back
 */
record Invoice(
        String number,
        Instant issuedAt,
        ZoneId zone,
        String orderCode,
        String eventName,
        List<String> seller,
        List<String> buyer,
        @Nullable String buyerVatId,
        List<Line> lines,
        TaxedAmount total,
        String locale,
        @Nullable String corrects) {
    /** @param unitPrice gross */
    record Line(String name, int quantity, Money unitPrice, BigDecimal taxRatePercent, TaxedAmount amount) {}

    /** One tax rate's share. */
    record Rate(BigDecimal percent, TaxedAmount amount) {}

    Invoice {
        seller = List.copyOf(seller);
        buyer = List.copyOf(buyer);
        lines = List.copyOf(lines);
    }

    /** By rate, the highest first. */
    List<Rate> rates() {
        TreeMap<BigDecimal, TaxedAmount> rates = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (Line line : lines) {
            rates.merge(line.taxRatePercent().stripTrailingZeros(), line.amount(), TaxedAmount::plus);
        }
        return rates.entrySet().stream()
                .map(rate -> new Rate(rate.getKey(), rate.getValue()))
                .toList();
    }
}
