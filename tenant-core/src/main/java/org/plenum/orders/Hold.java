package org.plenum.orders;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.plenum.kernel.Money;

/** Seats that are kept for a customer until a time. */
record Hold(UUID id, UUID eventId, List<LineView> lines, Currency currency, Instant expiresAt, boolean approval) {
    Hold {
        lines = List.copyOf(lines);
    }

    Money total() {
        return total(lines, currency);
    }

    static Money total(List<LineView> lines, Currency currency) {
        return lines.stream().map(line -> line.amount().gross()).reduce(Money.zero(currency), Money::plus);
    }
}
