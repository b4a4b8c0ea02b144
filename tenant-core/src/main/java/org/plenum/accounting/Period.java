package org.plenum.accounting;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;

/**
 * Whole days of the books.
 *
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2999;

    /** @throws org.plenum.kernel.Invalid when it ends before it starts */
    public Period {
        Checks checks = new Checks();
        checks.that(!to.isBefore(from), "to", "before-start", "Must be after the start.");
        checks.done();
    }

    /**
     * As it was typed or stands in an address. What is not said is until today, and from the first of that month.
     *
     * @param from as {@code 2026-11-22}
     * @throws org.plenum.kernel.Invalid when one is no day, or it ends before it starts
     */
    public static Period of(@Nullable String from, @Nullable String to, LocalDate today) {
        Checks checks = new Checks();
        LocalDate first = day(checks, "from", from);
        LocalDate last = day(checks, "to", to);
        checks.done();
        LocalDate end = last == null ? today : last;
        return new Period(first == null ? end.withDayOfMonth(1) : first, end);
    }

    private static @Nullable LocalDate day(Checks checks, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day = parsed(text.strip());
        checks.that(day != null, field, "format", "Must be a date such as 2026-11-22.");
        return day;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX ? day : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
