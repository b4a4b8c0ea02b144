package org.plenum.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Money;
import org.plenum.orders.TaxedAmount;

/** What goes back is shared among the tax rates so that the pieces make the whole, to the last unit. */
class CreditTest {
    private static final int ORDERS = 2_000;
    private static final List<String> PERCENTS = List.of("0", "7", "9", "19", "21", "25.5");

    @Test
    void howeverItIsCutAllThatGoesBackCreditsTheWholeInvoice() {
        SplittableRandom random = new SplittableRandom(20);
        for (int order = 0; order < ORDERS; order++) {
            List<Invoice.Rate> invoiced = invoiced(random);
            long total = sum(invoiced);
            List<Invoice.Rate> credited = new ArrayList<>();
            long before = 0;
            while (before < total) {
                long now = random.nextInt(4) == 0 ? total : random.nextLong(before + 1, total + 1);
                List<Invoice.Rate> note = Credit.between(invoiced, eur(before), eur(now));
                assertEquals(now - before, sum(note));
                assertTrue(note.stream().allMatch(rate -> rate.amount().gross().minor() >= -1), note::toString);
                credited.addAll(note);
                before = now;
            }
            for (Invoice.Rate rate : invoiced) {
                assertEquals(
                        rate.amount(),
                        credited.stream()
                                .filter(each -> each.percent().compareTo(rate.percent()) == 0)
                                .map(Invoice.Rate::amount)
                                .reduce(new TaxedAmount(eur(0), eur(0), eur(0)), TaxedAmount::plus));
            }
        }
    }

    @Test
    void aRefundThatFailedIsTakenBackAsItWasCredited() {
        List<Invoice.Rate> invoiced = List.of(rate("21", 1190), rate("9", 801));
        List<Invoice.Rate> credited = Credit.between(invoiced, eur(0), eur(700));
        List<Invoice.Rate> takenBack = Credit.between(invoiced, eur(700), eur(0));
        for (int i = 0; i < credited.size(); i++) {
            assertEquals(
                    new TaxedAmount(eur(0), eur(0), eur(0)),
                    credited.get(i).amount().plus(takenBack.get(i).amount()));
        }
    }

    @Test
    void aPartIsSharedInProportion() {
        List<Invoice.Rate> credit = Credit.between(List.of(rate("21", 1210), rate("0", 3630)), eur(0), eur(484));
        assertEquals(
                List.of(eur(121), eur(363)),
                credit.stream().map(rate -> rate.amount().gross()).toList());
        assertEquals(eur(21), credit.getFirst().amount().tax());
    }

    private static List<Invoice.Rate> invoiced(SplittableRandom random) {
        int rates = random.nextInt(1, PERCENTS.size() + 1);
        List<Invoice.Rate> invoiced = new ArrayList<>();
        for (int i = 0; i < rates; i++) {
            invoiced.add(rate(PERCENTS.get(i), random.nextLong(1, random.nextBoolean() ? 20 : 1_000_000)));
        }
        return invoiced;
    }

    private static Invoice.Rate rate(String percent, long grossMinor) {
        BigDecimal rate = new BigDecimal(percent);
        return new Invoice.Rate(rate, TaxedAmount.included(eur(grossMinor), rate));
    }

    private static long sum(List<Invoice.Rate> rates) {
        return rates.stream().mapToLong(rate -> rate.amount().gross().minor()).sum();
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
