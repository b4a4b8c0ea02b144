package org.plenum.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.kernel.Money;

/**
 * What customers of an event may do after they have bought.
 *
 * @param changesUntil of names, answers and holders of tickets; null for the start of the event
 * @param cancelDaysBefore until how many days, of the event's calendar, before the start
 * @param fee kept of what goes back, per order
 * @param version for optimistic locking; 0 while nothing was ever said
 */
public record SaleRulesView(
        UUID eventId,
        boolean changesAllowed,
        @Nullable Instant changesUntil,
        boolean cancellable,
        int cancelDaysBefore,
        int refundPercent,
        Money fee,
        int version) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Instant changesUntil(EventView event) {
        return changesUntil == null ? event.startsAt() : changesUntil;
    }

    /** When customers can cancel no more. */
    public Instant cancelUntil(EventView event) {
        return event.startsAt()
                .atZone(event.timeZone())
                .minusDays(cancelDaysBefore)
                .toInstant();
    }

    boolean open(EventView event, Instant now) {
        return cancellable && now.isBefore(cancelUntil(event));
    }

    /** What goes back of an amount: the percentage, rounded down, without the fee; never less than nothing. */
    public Money back(Money left) {
        long share = BigDecimal.valueOf(left.minor())
                .multiply(BigDecimal.valueOf(refundPercent))
                .divide(HUNDRED, 0, RoundingMode.FLOOR)
                .longValueExact();
        long step = Money.stepMinor(left.currency());
        return Money.ofMinor(Math.max(0, share - fee.minor()) / step * step, left.currency());
    }
}
