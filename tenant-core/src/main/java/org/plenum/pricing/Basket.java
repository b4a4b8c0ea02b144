package org.plenum.pricing;

import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** What somebody wants, at the prices of its ticket types. */
public record Basket(Currency currency, List<Item> items) {
    public Basket {
        items = List.copyOf(items);
    }

    /**
     * So many of a ticket type.
     *
     * @param priceMinor gross of one
     * @param offered what they are sold as: their bundle, or they themselves
     */
    public record Item(UUID ticketType, int quantity, long priceMinor, UUID offered) {
        public Item(UUID ticketType, int quantity, long priceMinor) {
            this(ticketType, quantity, priceMinor, ticketType);
        }
    }
}
