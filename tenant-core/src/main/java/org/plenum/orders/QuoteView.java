package org.plenum.orders;

import java.util.List;
import org.plenum.kernel.Money;

/** What a basket would cost, as a reservation would say it. */
public record QuoteView(List<LineView> lines, Money total) {
    public QuoteView {
        lines = List.copyOf(lines);
    }

    /** What promo codes take off altogether. */
    public Money saved() {
        return lines.stream().map(LineView::saved).reduce(Money.zero(total.currency()), Money::plus);
    }
}
