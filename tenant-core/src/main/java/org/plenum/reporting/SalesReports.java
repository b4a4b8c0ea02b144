package org.plenum.reporting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.accounting.Period;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;

/** Sales as organizers look at them. */
@Door
public class SalesReports {
    /** A year; more would be a picture of nothing. */
    public static final int DAYS_MAX = 366;

    public static final int CODES_MAX = 50;

    /** What is shown when nothing is asked for: these many days until today. */
    public static final int DAYS_DEFAULT = 30;

    @Inject
    Events events;

    @Inject
    SalesQueries queries;

    @Inject
    Clock clock;

    /**
     * @param days of the event's calendar
     * @throws org.plenum.kernel.Invalid when these are more than {@link #DAYS_MAX}
     */
    @Requires(Permission.ORDERS_VIEW)
    public SalesReport report(UUID eventId, Period days) {
        Sale sale = sale(eventId, days);
        return new SalesReport(
                queries.sold(sale),
                queries.refunded(sale),
                queries.open(sale, clock.instant()),
                queries.funnel(sale, clock.instant()),
                queries.byType(sale),
                queries.byDay(sale),
                queries.byCode(sale, CODES_MAX));
    }

    /** What was sold since midnight of the event's zone. */
    @Requires(Permission.ORDERS_VIEW)
    public SalesReport.Sold today(UUID eventId) {
        EventView event = events.get(eventId);
        LocalDate today = clock.instant().atZone(event.timeZone()).toLocalDate();
        return queries.sold(Sale.of(event, new Period(today, today)));
    }

    /** For a file: each day with each type that sold on it, the oldest first. */
    @Requires(Permission.ORDERS_VIEW)
    public List<DayOfType> byDayAndType(UUID eventId, Period days) {
        return queries.byDayAndType(sale(eventId, days));
    }

    private Sale sale(UUID eventId, Period days) {
        Checks checks = new Checks();
        checks.that(
                ChronoUnit.DAYS.between(days.from(), days.to()) < DAYS_MAX,
                "from",
                "too-long",
                "At most 366 days can be looked at together.");
        checks.done();
        return Sale.of(events.get(eventId), days);
    }

    /**
     * An event and some days of it.
     *
     * @param from the first moment
     * @param until the moment after the last
     */
    record Sale(EventView event, Instant from, Instant until) {
        static Sale of(EventView event, Period days) {
            return new Sale(
                    event,
                    days.from().atStartOfDay(event.timeZone()).toInstant(),
                    days.to().plusDays(1).atStartOfDay(event.timeZone()).toInstant());
        }
    }
}
