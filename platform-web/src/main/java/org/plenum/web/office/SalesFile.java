package org.plenum.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.reporting.DayOfType;
import org.plenum.reporting.SalesReports;

/** The sales of some days as rows for a file, one for each day and ticket type. */
@ApplicationScoped
class SalesFile {
    @Inject
    SalesReports reports;

    @Inject
    Events events;

    @Inject
    Clock clock;

    /** The first row has the names of the columns; amounts are decimal, in the currency beside them. */
    Stream<List<@Nullable Object>> rows(
            UUID eventId, @Nullable String from, @Nullable String to, ListFiles.Question asked) {
        EventView event = events.get(eventId);
        List<DayOfType> days = reports.byDayAndType(
                eventId,
                SalesPage.asked(
                        from, to, clock.instant().atZone(event.timeZone()).toLocalDate()));
        List<@Nullable Object> head = List.copyOf(asked.words(
                "office.books.day",
                "office.attendees.ticket",
                "office.sales.soldColumn",
                "office.sales.cancelled",
                "office.sales.revenue",
                "office.event.currency"));
        return Stream.concat(Stream.of(head), days.stream().map(SalesFile::row));
    }

    private static List<@Nullable Object> row(DayOfType day) {
        return Arrays.<@Nullable Object>asList(
                day.day().toString(),
                day.type(),
                day.sold(),
                day.cancelled(),
                BigDecimal.valueOf(
                        day.revenue().minor(),
                        Math.max(0, day.revenue().currency().getDefaultFractionDigits())),
                day.revenue().currency().getCurrencyCode());
    }
}
