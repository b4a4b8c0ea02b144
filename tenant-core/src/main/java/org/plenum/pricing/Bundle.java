package org.plenum.pricing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Shares the price of a bundle among the tickets that it gives. The rule is told in docs/pricing.md. */
public final class Bundle {
    /**
     * Tickets of one type in a bundle.
     *
     * @param priceMinor gross of one when it is sold by itself
     */
    public record Part(UUID ticketType, int quantity, long priceMinor) {}

    private Bundle() {}

    /**
     * In proportion to what the tickets cost by themselves, or evenly when they cost nothing: whole steps, and what is left over one step each to those that lost most by rounding down, the
     * first of equals. So the shares add up to the price.
     *
     * @param bundle its id
     * @param bundles how many are bought; all are shared alike
     * @param stepMinor what prices are multiples of
     */
    public static List<Basket.Item> share(UUID bundle, long priceMinor, int bundles, List<Part> parts, long stepMinor) {
        List<Part> tickets = new ArrayList<>();
        parts.forEach(part -> IntStream.range(0, part.quantity()).forEach(n -> tickets.add(part)));
        long sum = tickets.stream().mapToLong(Part::priceMinor).sum();
        BigInteger whole = BigInteger.valueOf(sum == 0 ? tickets.size() : sum);
        long steps = priceMinor / stepMinor;
        long[] shares = new long[tickets.size()];
        BigInteger[] lost = new BigInteger[tickets.size()];
        long given = 0;
        for (int i = 0; i < shares.length; i++) {
            BigInteger weight = BigInteger.valueOf(sum == 0 ? 1 : tickets.get(i).priceMinor());
            BigInteger[] exact = BigInteger.valueOf(steps).multiply(weight).divideAndRemainder(whole);
            shares[i] = exact[0].longValueExact();
            lost[i] = exact[1];
            given += shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
                .limit(steps - given)
                .forEach(i -> shares[i]++);
        List<Basket.Item> items = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            long price = shares[i] * stepMinor;
            Basket.Item last = items.isEmpty() ? null : items.getLast();
            if (last != null && last.ticketType().equals(tickets.get(i).ticketType()) && last.priceMinor() == price) {
                items.set(
                        items.size() - 1, new Basket.Item(last.ticketType(), last.quantity() + bundles, price, bundle));
            } else {
                items.add(new Basket.Item(tickets.get(i).ticketType(), bundles, price, bundle));
            }
        }
        return items;
    }
}
