package org.plenum.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How customers may pay by bank transfer.
 *
 * @param iban without spaces
 * @param version for optimistic locking; 0 while nothing was ever said
 */
public record TransferTermsView(
        boolean allowed,
        String holder,
        String iban,
        @Nullable String bic,
        Currency currency,
        int daysToPay,
        int graceDays,
        int daysBeforeEvent,
        int version) {

    public String readableIban() {
        return Iban.readable(iban);
    }

    /** Until when an order made now would have to be paid, in the event's calendar and before the event; empty when it cannot be paid so. */
    public Optional<LocalDate> dueFor(Currency paidIn, Instant startsAt, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate start = LocalDate.ofInstant(startsAt, zone);
        if (!allowed || !currency.equals(paidIn) || today.isAfter(start.minusDays(Math.max(1, daysBeforeEvent)))) {
            return Optional.empty();
        }
        LocalDate due = today.plusDays(daysToPay);
        LocalDate last = start.minusDays(1);
        return Optional.of(due.isAfter(last) ? last : due);
    }

    /** When the seats of what was due are given up: after the grace, but when the event starts at the latest. */
    public Instant givenUpAt(LocalDate dueOn, Instant startsAt, ZoneId zone) {
        Instant end = dueOn.plusDays(graceDays + 1L).atStartOfDay(zone).toInstant();
        return end.isAfter(startsAt) ? startsAt : end;
    }
}
