package org.plenum.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenum.kernel.Money;
import org.plenum.pricing.Reduction;

/**
 * What is bought, at the price of the moment of the reservation.
 *
 * @param unitPrice gross, as it is paid
 * @param reductions what promo codes have taken off one of them
 * @param amount gross of the whole line; how net and tax come of it stands in docs/pricing.md
 */
public record LineView(
        UUID ticketTypeId,
        String name,
        int quantity,
        Money unitPrice,
        List<Reduction> reductions,
        BigDecimal taxRatePercent,
        TaxedAmount amount) {
    public LineView {
        reductions = List.copyOf(reductions);
    }

    /** The tax is taken out of the whole line. */
    static LineView of(
            UUID ticketTypeId,
            String name,
            int quantity,
            Money unitPrice,
            List<Reduction> reductions,
            BigDecimal taxRatePercent) {
        return new LineView(
                ticketTypeId,
                name,
                quantity,
                unitPrice,
                reductions,
                taxRatePercent,
                TaxedAmount.included(unitPrice.times(quantity), taxRatePercent));
    }

    /** Its name and what made it cheaper. */
    public String title() {
        String codes = reductions.stream()
                .map(Reduction::code)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? name : name + " (" + codes + ")";
    }

    /** Gross of one before promo codes. */
    public Money listPrice() {
        return reductions.stream().map(Reduction::each).reduce(unitPrice, Money::plus);
    }

    /** What promo codes have taken off the whole line. */
    public Money saved() {
        return listPrice().minus(unitPrice).times(quantity);
    }

    /** Gross of the whole line before promo codes. */
    public Money listTotal() {
        return listPrice().times(quantity);
    }

    /** What is taken off the whole line, as negative amounts. */
    public List<Reduction> discounts() {
        return reductions.stream()
                .map(reduction ->
                        new Reduction(reduction.code(), reduction.each().times(-quantity)))
                .toList();
    }

    /** For pages, which read what is said of a reduction line by line. */
    public boolean isReduced() {
        return !reductions.isEmpty();
    }
}
