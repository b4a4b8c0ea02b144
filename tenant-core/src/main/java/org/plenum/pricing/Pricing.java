package org.plenum.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenum.kernel.Money;

/**
 * Works out what the tickets of a basket cost. Every ticket has a price of its own in whole minor units, so a line is always price times quantity, what is charged is the
 * sum of the lines, and what can be given back for a ticket is known. The rules are told in docs/pricing.md.
 */
public final class Pricing {
    /** One ticket while its price is worked out. */
    private static final class Ticket {
        final int item;
        final Basket.Item of;
        final List<Reduction> reductions = new ArrayList<>();
        long priceMinor;

        Ticket(int item, Basket.Item of) {
            this.item = item;
            this.of = of;
            this.priceMinor = of.priceMinor();
        }
    }

    /** Tickets that make one line. */
    private record Group(int item, long priceMinor, List<Reduction> reductions) {}

    private final Basket basket;
    private final List<Ticket> tickets = new ArrayList<>();
    private final Map<UUID, Long> given = new HashMap<>();

    private Pricing(Basket basket) {
        this.basket = basket;
        for (int i = 0; i < basket.items().size(); i++) {
            for (int n = 0; n < basket.items().get(i).quantity(); n++) {
                tickets.add(new Ticket(i, basket.items().get(i)));
            }
        }
    }

    /** The order of the promotions does not matter. */
    public static Priced of(Basket basket, List<Promotion> promotions) {
        Pricing pricing = new Pricing(basket);
        promotions.stream()
                .sorted(Comparator.comparing(Promotion::kind).thenComparing(Promotion::code))
                .forEach(pricing::reduce);
        if (!promotions.isEmpty()) {
            pricing.waiveWhatIsNotCharged();
        }
        return new Priced(basket.currency(), pricing.lines(), pricing.given);
    }

    /** The dearest tickets first, in the order of the basket where they cost the same. */
    private void reduce(Promotion promotion) {
        long budget = promotion.budgetMinor() == null ? Long.MAX_VALUE : promotion.budgetMinor();
        long step = Money.stepMinor(basket.currency());
        long sum = 0;
        List<Ticket> meant = tickets.stream()
                .filter(ticket -> promotion.isFor(ticket.of.offered()))
                .sorted(Comparator.comparingLong((Ticket ticket) -> ticket.priceMinor)
                        .reversed())
                .limit(promotion.ticketsMax() == null ? tickets.size() : promotion.ticketsMax())
                .toList();
        for (Ticket ticket : meant) {
            long off = Math.min(promotion.off(ticket.priceMinor, step), (budget - sum) / step * step);
            if (off > 0) {
                take(ticket, new Reduction(promotion.code(), Money.ofMinor(off, basket.currency())));
                sum = Math.addExact(sum, off);
            }
        }
        given.put(promotion.id(), sum);
    }

    private void waiveWhatIsNotCharged() {
        long total = tickets.stream().mapToLong(ticket -> ticket.priceMinor).reduce(0, Math::addExact);
        if (total < Money.chargedMinMinor(basket.currency())) {
            tickets.stream()
                    .filter(ticket -> ticket.priceMinor > 0)
                    .forEach(ticket ->
                            take(ticket, new Reduction(null, Money.ofMinor(ticket.priceMinor, basket.currency()))));
        }
    }

    private static void take(Ticket ticket, Reduction reduction) {
        ticket.reductions.add(reduction);
        ticket.priceMinor -= reduction.each().minor();
    }

    private List<Priced.Line> lines() {
        Map<Group, Integer> groups = new LinkedHashMap<>();
        tickets.forEach(
                ticket -> groups.merge(new Group(ticket.item, ticket.priceMinor, ticket.reductions), 1, Integer::sum));
        List<Priced.Line> lines = new ArrayList<>();
        groups.forEach((group, quantity) -> lines.add(new Priced.Line(
                basket.items().get(group.item()).ticketType(),
                basket.items().get(group.item()).offered(),
                quantity,
                Money.ofMinor(group.priceMinor(), basket.currency()),
                group.reductions())));
        return lines;
    }
}
