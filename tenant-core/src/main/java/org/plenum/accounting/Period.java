package org.plenum.accounting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;

/**
 * Whole days of the books.
 *
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {
    /** @throws org.plenum.kernel.Invalid when it ends before it starts */
    public Period {
        Checks checks = new Checks();
        checks.that(!to.isBefore(from), "to", "before-start", "Must be after the start.");
        checks.done();
    }

    /** What is not said is until today, and from the first of that month. */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new Period(from == null ? last.withDayOfMonth(1) : from, last);
    }
}
