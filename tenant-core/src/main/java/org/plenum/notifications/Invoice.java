package org.plenum.notifications;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param legal what the law and machines want to know besides; null when the organization had said nothing of itself
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
        @Nullable String corrects,
        @Nullable Legal legal) {
    /**
     * @param electronic whether it is for machines too
     * @param suppliedFrom first day of what was sold
     * @param suppliedUntil its last day
     * @param exemption why there is no tax where the rate is nothing
     * @param correctsIssued day of the invoice that a credit note takes back
     */
    record Legal(
            boolean electronic,
            Party seller,
            Party buyer,
            LocalDate suppliedFrom,
            LocalDate suppliedUntil,
            @Nullable String exemption,
            @Nullable LocalDate correctsIssued) {}

    /** @param unitPrice gross */
    record Line(String name, int quantity, Money unitPrice, BigDecimal taxRatePercent, TaxedAmount amount) {}

    /** One tax rate's share. */
    record Rate(BigDecimal percent, TaxedAmount amount) {}

    Invoice {
        seller = List.copyOf(seller);
        buyer = List.copyOf(buyer);
        lines = List.copyOf(lines);
    }

    boolean isCredit() {
        return corrects != null;
    }

    /** Why there is no tax on a part of it; null when there is on all of it, or nobody said why. */
    @Nullable
    String exemption() {
        boolean untaxed = lines.stream().anyMatch(line -> line.taxRatePercent().signum() == 0);
        return legal == null || !untaxed ? null : legal.exemption();
    }

    LocalDate issuedOn() {
        return issuedAt.atZone(zone).toLocalDate();
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
