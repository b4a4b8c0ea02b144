package org.plenum.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.plenum.kernel.Checks;

/** What a wish must be like before anything is asked of the database: what is wrong with one of a group would fail them all. */
final class WishChecks {
    /** Longer texts are no codes of ours. */
    private static final int PROMO_CODE_LENGTH_MAX_CHARS = 100;

    private WishChecks() {}

    /** In capital letters, each once, without blanks. */
    static List<String> keys(List<String> promoCodes) {
        return promoCodes.stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    static void check(List<ReservationItem> items, List<String> promoCodes) {
        Checks checks = new Checks();
        checks.that(!items.isEmpty(), "items", "required", "Choose at least one ticket.");
        items(checks, items);
        promoCodes(checks, promoCodes);
        checks.done();
    }

    static void promoCodes(Checks checks, List<String> promoCodes) {
        checks.that(
                promoCodes.size() <= Reservations.PROMO_CODES_MAX,
                "promoCode",
                "too-many",
                "At most " + Reservations.PROMO_CODES_MAX + " promo codes.");
        checks.that(
                promoCodes.stream()
                        .allMatch(code -> code.length() <= PROMO_CODE_LENGTH_MAX_CHARS && code.indexOf('\0') < 0),
                "promoCode",
                "unknown",
                "This code is not valid.");
    }

    private static void items(Checks checks, List<ReservationItem> items) {
        checks.that(
                items.size() <= Reservations.ITEMS_MAX,
                "items",
                "too-many",
                "At most " + Reservations.ITEMS_MAX + " kinds of tickets.");
        Set<UUID> seen = new HashSet<>();
        long tickets = 0;
        for (int i = 0; i < Math.min(items.size(), Reservations.ITEMS_MAX); i++) {
            ReservationItem item = items.get(i);
            checks.range("items[" + i + "].quantity", item.quantity(), 1, Reservations.TICKETS_MAX);
            checks.that(
                    seen.add(item.ticketTypeId()),
                    "items[" + i + "].ticketTypeId",
                    "duplicate",
                    "Each kind of ticket only once.");
            tickets += item.quantity();
        }
        checks.that(
                tickets <= Reservations.TICKETS_MAX,
                "items",
                "too-many",
                "At most " + Reservations.TICKETS_MAX + " tickets at once.");
    }
}
