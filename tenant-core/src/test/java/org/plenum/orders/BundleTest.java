package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Money;
import org.plenum.pricing.Basket;
import org.plenum.pricing.Bundle;
import org.plenum.pricing.Priced;
import org.plenum.pricing.Pricing;

class BundleTest {
    private static final UUID TABLE = UUID.randomUUID();
    private static final UUID SEAT = UUID.randomUUID();
    private static final UUID DINNER = UUID.randomUUID();
    private static final List<Currency> CURRENCIES =
            List.of(Currency.getInstance("EUR"), Currency.getInstance("JPY"), Currency.getInstance("KWD"));

    @Test
    void aTableOfEightIsSharedToTheCent() {
        assertEquals(
                List.of(new Basket.Item(SEAT, 4, 1251, TABLE), new Basket.Item(SEAT, 4, 1250, TABLE)),
                Bundle.share(TABLE, 10_004, 1, List.of(new Bundle.Part(SEAT, 8, 2000)), 1));
    }

    @Test
    void whatCostsMoreByItselfHasMoreOfThePrice() {
        assertEquals(
                List.of(new Basket.Item(SEAT, 2, 20_000, TABLE), new Basket.Item(DINNER, 2, 5_000, TABLE)),
                Bundle.share(
                        TABLE,
                        25_000,
                        2,
                        List.of(new Bundle.Part(SEAT, 1, 24_000), new Bundle.Part(DINNER, 1, 6_000)),
                        1));
    }

    @Test
    void theSharesAddUpWhateverThePrices() {
        for (int seed = 0; seed < 3_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            long step = Money.stepMinor(currency);
            List<Bundle.Part> parts = new ArrayList<>();
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                parts.add(new Bundle.Part(
                        UUID.randomUUID(),
                        random.nextInt(1, 5),
                        random.nextInt(3) == 0 ? 0 : random.nextLong(50, 10_000_000) * step));
            }
            int bundles = random.nextInt(1, 5);
            long price = random.nextLong(0, 10_000_000) * step;
            List<Basket.Item> items = Bundle.share(TABLE, price, bundles, parts, step);
            String run = "seed " + seed;
            Priced priced = Pricing.of(new Basket(currency, items), List.of());
            assertEquals(price * bundles, priced.total().minor(), run);
            Map<UUID, Integer> given = items.stream()
                    .collect(Collectors.groupingBy(
                            Basket.Item::ticketType, Collectors.summingInt(Basket.Item::quantity)));
            parts.forEach(part -> assertEquals(part.quantity() * bundles, given.get(part.ticketType()), run));
            assertTrue(items.stream().allMatch(item -> item.priceMinor() >= 0 && item.priceMinor() % step == 0), run);
            parts.forEach(part -> {
                List<Long> prices = items.stream()
                        .filter(item -> item.ticketType().equals(part.ticketType()))
                        .map(Basket.Item::priceMinor)
                        .toList();
                long most = prices.stream().mapToLong(each -> each).max().orElseThrow();
                long least = prices.stream().mapToLong(each -> each).min().orElseThrow();
                assertTrue(most - least <= step, run + ": tickets of a type cost the same but for one unit");
            });
            assertTrue(
                    IntStream.range(1, items.size()).noneMatch(i -> items.get(i).equals(items.get(i - 1))), run);
        }
    }
}
