package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Money;
import org.plenum.payments.PaymentRequest;
import org.plenum.pricing.Basket;
import org.plenum.pricing.Priced;
import org.plenum.pricing.Pricing;
import org.plenum.pricing.Promotion;
import org.plenum.pricing.PromotionKind;
import org.plenum.pricing.Reduction;
import org.plenum.pricing.StatedPrice;

/** What docs/pricing.md says of promo codes: its examples, and what holds for whatever basket and codes. */
class PricesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final UUID SEAT = UUID.randomUUID();
    private static final UUID BOX = UUID.randomUUID();
    private static final List<Currency> CURRENCIES =
            Stream.of("EUR", "JPY", "KWD").map(Currency::getInstance).toList();
    private static final List<PromotionKind> KINDS = List.of(PromotionKind.values());
    private static final int BASKETS = 20_000;

    @Test
    void aTaxOnTopIsRoundedForOneTicketHalfUp() {
        assertEquals(999, new StatedPrice(826, new BigDecimal("21"), false).grossMinor(1));
        assertEquals(59, new StatedPrice(55, new BigDecimal("7"), false).grossMinor(1));
        assertEquals(105, new StatedPrice(100, new BigDecimal("4.5"), false).grossMinor(1));
        assertEquals(826, new StatedPrice(826, new BigDecimal("21"), true).grossMinor(1));
        assertEquals(826, new StatedPrice(826, BigDecimal.ZERO, false).grossMinor(1));
    }

    @Test
    void aPriceInACurrencyOfThreeDecimalsIsPaidWithTwoOfThem() {
        Currency dinar = Currency.getInstance("KWD");
        assertEquals(13_130, new StatedPrice(12_500, new BigDecimal("5"), false).grossMinor(10));
        Priced priced = Pricing.of(
                new Basket(dinar, List.of(seats(2, 9_990))),
                List.of(promotion(PromotionKind.PERCENT, "12.5", 0, null, 2_000L)));
        // 1.24875 off the first to 1.250, of the second what the budget has left.
        assertEquals(
                List.of(8_740L, 9_240L),
                priced.lines().stream().map(line -> line.unitPrice().minor()).toList());
    }

    @Test
    void percentAreRoundedForEachTicketHalfUp() {
        assertEquals(
                List.of("3 × 899"),
                lines(basket(seats(3, 999)), promotion(PromotionKind.PERCENT, "10", 0, null, null)));
        assertEquals(
                List.of("1 × 92"),
                lines(basket(seats(1, 105)), promotion(PromotionKind.PERCENT, "12.5", 0, null, null)));
    }

    @Test
    void anAmountIsNeverMoreThanTheTicketCosts() {
        assertEquals(
                List.of("2 × 700", "1 × 0"),
                lines(
                        basket(seats(2, 1200), new Basket.Item(BOX, 1, 300)),
                        promotion(PromotionKind.AMOUNT, null, 500, null, null)));
    }

    @Test
    void aFixedPriceMakesNothingDearer() {
        assertEquals(
                List.of("1 × 1000", "1 × 800"),
                lines(
                        basket(seats(1, 1200), new Basket.Item(BOX, 1, 800)),
                        promotion(PromotionKind.FIXED_PRICE, null, 1000, null, null)));
    }

    @Test
    void aCodeForOneTicketOfAnOrderTakesTheDearest() {
        assertEquals(
                List.of("2 × 1000", "1 × 2000", "2 × 4000"),
                lines(
                        basket(seats(2, 1000), new Basket.Item(BOX, 3, 4000)),
                        promotion(PromotionKind.PERCENT, "50", 0, 1, null)));
    }

    @Test
    void whereTheBudgetEndsATicketGetsWhatIsLeft() {
        assertEquals(
                List.of("1 × 500", "1 × 800", "1 × 1000"),
                lines(basket(seats(3, 1000)), promotion(PromotionKind.AMOUNT, null, 500, null, 700L)));
    }

    @Test
    void aFixedPriceComesBeforePercentAndThoseBeforeAnAmount() {
        Promotion fixed = promotion(PromotionKind.FIXED_PRICE, null, 1000, null, null);
        Promotion percent = promotion(PromotionKind.PERCENT, "10", 0, null, null);
        Promotion amount = promotion(PromotionKind.AMOUNT, null, 100, null, null);
        Priced priced = Pricing.of(basket(seats(1, 1500)), List.of(amount, percent, fixed));
        assertEquals(800, priced.total().minor());
        assertEquals(
                List.of(500L, 100L, 100L),
                priced.lines().getFirst().reductions().stream()
                        .map(reduction -> reduction.each().minor())
                        .toList());
    }

    @Test
    void lessThanCanBeChargedIsWaivedAndSaidSo() {
        Priced priced =
                Pricing.of(basket(seats(1, 1000)), List.of(promotion(PromotionKind.PERCENT, "99", 0, null, null)));
        assertEquals(0, priced.total().minor());
        Reduction waived = priced.lines().getFirst().reductions().getLast();
        assertEquals(10, waived.each().minor());
        assertTrue(waived.code() == null);
    }

    @Test
    void whateverIsBoughtWithWhateverCodesTheFiguresAgree() {
        for (long seed = 0; seed < BASKETS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Basket basket = someBasket(random);
            List<Promotion> promotions = somePromotions(random, basket);
            agree(basket, promotions, "seed " + seed);
        }
    }

    private static void agree(Basket basket, List<Promotion> promotions, String seed) {
        Priced priced = Pricing.of(basket, promotions);
        List<Promotion> shuffled = new ArrayList<>(promotions);
        Collections.shuffle(shuffled, new Random(26));
        assertEquals(priced, Pricing.of(basket, shuffled), seed + ": the order of the codes matters");
        for (Basket.Item item : basket.items()) {
            List<Priced.Line> of = priced.lines().stream()
                    .filter(line -> line.ticketType().equals(item.ticketType()))
                    .toList();
            assertEquals(
                    item.quantity(), of.stream().mapToInt(Priced.Line::quantity).sum(), seed);
            for (Priced.Line line : of) {
                assertTrue(line.unitPrice().minor() >= 0 && line.unitPrice().minor() <= item.priceMinor(), seed);
                assertEquals(0, line.unitPrice().minor() % Money.stepMinor(basket.currency()), seed);
                assertEquals(item.priceMinor(), view(line).listPrice().minor(), seed);
            }
        }
        // The order, the invoice and the payment service add up the same lines.
        List<LineView> lines = priced.lines().stream().map(PricesTest::view).toList();
        long total = priced.total().minor();
        assertEquals(total, Hold.total(lines, basket.currency()).minor(), seed);
        lines.forEach(line -> assertEquals(
                line.amount().gross(), line.amount().net().plus(line.amount().tax()), seed));
        if (total > 0) {
            assertEquals(
                    total,
                    new PaymentRequest(SEAT, Purchases.items("Event", lines), "", "")
                            .amount()
                            .minor(),
                    seed);
        }
        assertTrue(
                promotions.isEmpty() || total == 0 || total >= Money.chargedMinMinor(basket.currency()),
                seed + ": " + total);
        promotions.forEach(promotion -> given(promotion, priced, seed));
    }

    private static void given(Promotion promotion, Priced priced, String seed) {
        long said = priced.givenMinor().getOrDefault(promotion.id(), 0L);
        long taken = 0;
        int tickets = 0;
        for (Priced.Line line : priced.lines()) {
            for (Reduction reduction : line.reductions()) {
                if (promotion.code().equals(reduction.code())) {
                    taken += reduction.each().minor() * line.quantity();
                    tickets += line.quantity();
                    assertTrue(promotion.isFor(line.ticketType()), seed);
                }
            }
        }
        assertEquals(said, taken, seed);
        assertTrue(promotion.ticketsMax() == null || tickets <= promotion.ticketsMax(), seed);
        assertTrue(promotion.budgetMinor() == null || said <= promotion.budgetMinor(), seed);
        assertTrue(promotion.kind() != PromotionKind.UNLOCK || said == 0, seed);
    }

    private static Basket someBasket(SplittableRandom random) {
        Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        long step = Money.stepMinor(currency);
        return new Basket(
                currency,
                IntStream.rangeClosed(1, random.nextInt(1, 5))
                        .mapToObj(n -> new Basket.Item(
                                UUID.randomUUID(),
                                random.nextInt(1, 11),
                                random.nextInt(4) == 0 ? 0 : random.nextLong(50, 100_000) * step))
                        .toList());
    }

    private static List<Promotion> somePromotions(SplittableRandom random, Basket basket) {
        List<Promotion> promotions = new ArrayList<>();
        for (int n = random.nextInt(0, 5); n > 0; n--) {
            PromotionKind kind = KINDS.get(random.nextInt(KINDS.size()));
            Set<UUID> types = random.nextBoolean()
                    ? Set.of()
                    : basket.items().stream()
                            .filter(item -> random.nextBoolean())
                            .map(Basket.Item::ticketType)
                            .collect(Collectors.toSet());
            promotions.add(new Promotion(
                    UUID.randomUUID(),
                    "CODE" + n,
                    kind,
                    kind == PromotionKind.PERCENT ? BigDecimal.valueOf(random.nextLong(1, 10_001), 2) : null,
                    random.nextLong(0, 60_000) * Money.stepMinor(basket.currency()),
                    types,
                    random.nextBoolean() ? null : random.nextInt(1, 12),
                    random.nextBoolean() ? null : random.nextLong(1, 200_000)));
        }
        return promotions;
    }

    private static LineView view(Priced.Line line) {
        Map<Integer, String> rates = Map.of(0, "0", 1, "7", 2, "19", 3, "5.5");
        return LineView.of(
                line.ticketType(),
                "",
                line.quantity(),
                line.unitPrice(),
                line.reductions(),
                new BigDecimal(
                        rates.getOrDefault(Math.floorMod(line.ticketType().hashCode(), 4), "0")));
    }

    private static Basket.Item seats(int quantity, long price) {
        return new Basket.Item(SEAT, quantity, price);
    }

    private static Basket basket(Basket.Item... items) {
        return new Basket(EUR, List.of(items));
    }

    private static Promotion promotion(
            PromotionKind kind,
            @Nullable String percent,
            long amount,
            @Nullable Integer tickets,
            @Nullable Long budget) {
        return new Promotion(
                UUID.randomUUID(),
                "CODE-" + kind,
                kind,
                percent == null ? null : new BigDecimal(percent),
                amount,
                Set.of(),
                tickets,
                budget);
    }

    private static List<String> lines(Basket basket, Promotion promotion) {
        return Pricing.of(basket, List.of(promotion)).lines().stream()
                .map(line -> line.quantity() + " × " + money(line.unitPrice()))
                .toList();
    }

    private static long money(Money money) {
        return money.minor();
    }
}
