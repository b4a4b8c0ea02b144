package org.plenum.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * How the sale of an event goes.
 *
 * @param revenue gross of what is paid, less what was refunded
 * @param byDay days of the event's time zone on which something was sold, the last 60
 * @param latest newest orders first
 */
public record SalesSummary(
        int sold,
        int held,
        Money revenue,
        int orders,
        List<TypeSales> byType,
        List<DaySales> byDay,
        List<OrderRow> latest) {
    public SalesSummary {
        byType = List.copyOf(byType);
        byDay = List.copyOf(byDay);
        latest = List.copyOf(latest);
    }

    /** @param quantity null for no bound */
    public record TypeSales(
            UUID ticketTypeId,
            String name,
            int sold,
            int held,
            @Nullable Integer quantity,
            Money revenue) {}

    public record DaySales(LocalDate day, int sold, Money revenue) {}
}
