package org.plenum.pricing;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenum.kernel.Money;

/**
 * What a basket costs.
 *
 * @param lines in the order of the basket; tickets of one type that cost differently are several lines
 * @param givenMinor by promotion, what it takes off altogether; nothing for one that makes nothing cheaper
 */
public record Priced(Currency currency, List<Line> lines, Map<UUID, Long> givenMinor) {
    public Priced {
        lines = List.copyOf(lines);
        givenMinor = Map.copyOf(givenMinor);
    }

    /**
     * Tickets of one type at one price.
     *
     * @param offered what they are sold as: their bundle, or they themselves
     * @param unitPrice gross of one, reductions taken off
     */
    public record Line(UUID ticketType, UUID offered, int quantity, Money unitPrice, List<Reduction> reductions) {
        public Line {
            reductions = List.copyOf(reductions);
        }

        public Money gross() {
            return unitPrice.times(quantity);
        }
    }

    public Money total() {
        return lines.stream().map(Line::gross).reduce(Money.zero(currency), Money::plus);
    }
}
