package org.plenum.orders;

import org.plenum.kernel.Money;
import org.plenum.tickets.TicketTypeView;

/**
 * A ticket type as somebody with certain promo codes sees it.
 *
 * @param price of a single one with these codes
 */
public record TypeOffer(TicketTypeView type, Money price) {
    public boolean isReduced() {
        return !price.equals(type.price());
    }
}
