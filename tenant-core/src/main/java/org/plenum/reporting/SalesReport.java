package org.plenum.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * How an event sold in some days of its calendar. A sale counts on the day on which it was paid, or confirmed when it was free.
 *
 * @param refunded gross of the credit notes of these days, whenever their orders were paid
 * @param open now, whatever the days
 * @param byType in the order of the shop, also those that sold nothing
 * @param byDay only days with sales, the oldest first
 * @param byCode promo codes that were used in paid orders, what gave most first; at most {@link SalesReports#CODES_MAX}
 */
public record SalesReport(
        Sold sold,
        Money refunded,
        Open open,
        Funnel funnel,
        List<TypeSales> byType,
        List<DaySales> byDay,
        List<CodeSales> byCode) {
    public SalesReport {
        byType = List.copyOf(byType);
        byDay = List.copyOf(byDay);
        byCode = List.copyOf(byCode);
    }

    /** @param cancelled tickets of those sold that were cancelled since */
    public record Sold(int orders, int tickets, int cancelled, Money revenue) {}

    /** Seats that are kept for customers who have not paid yet. */
    public record Open(int orders, int tickets, Money value) {}

    /**
     * How far customers came whose seats were first held in these days.
     *
     * @param begun held seats
     * @param detailed said who they are
     * @param paid or confirmed for free
     * @param open may still go on
     */
    public record Funnel(int begun, int detailed, int paid, int open) {}

    /**
     * @param held seats that are kept now
     * @param left now; null when there is no bound
     */
    public record TypeSales(
            UUID ticketTypeId,
            String name,
            int sold,
            int cancelled,
            Money revenue,
            int held,
            @Nullable Integer left) {}

    public record DaySales(LocalDate day, int orders, int sold, Money revenue) {}

    /** @param given what it took off */
    public record CodeSales(String code, @Nullable String label, int orders, int tickets, Money given, Money revenue) {}
}
