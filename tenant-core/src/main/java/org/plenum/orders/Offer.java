package org.plenum.orders;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Reader;
import org.plenum.kernel.Translations;

/** What an event offers and how much of it is left, read under the quotas' locks; wishes are granted one after the other. */
final class Offer {
    private record Type(
            String name,
            Translations translations,
            String language,
            long priceMinor,
            BigDecimal taxRate,
            int min,
            int max,
            boolean onSale,
            UUID quota,
            @Nullable UUID whole) {}

    /** One line of a hold as it is written. */
    record Line(UUID order, int position, UUID quota, LineView view) {}

    private final Map<UUID, Type> types = new HashMap<>();
    /** By quota; without an entry there is no bound. */
    private final Map<UUID, Integer> left = new HashMap<>();

    private final Map<UUID, Integer> taken = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable UUID event;
    private @Nullable Currency currency;

    /** @param rows of {@link HoldSql#OFFER} */
    Offer(ResultSet rows) throws SQLException {
        while (rows.next()) {
            event = rows.getObject("event_id", UUID.class);
            currency = Currency.getInstance(rows.getString("currency"));
            if (!rows.getBoolean("unknown")) {
                Type type = new Type(
                        rows.getString("name"),
                        Translations.parse(rows.getString("translations")),
                        rows.getString("language"),
                        rows.getLong("price_minor"),
                        rows.getBigDecimal("tax_rate"),
                        rows.getInt("min_per_order"),
                        rows.getInt("max_per_order"),
                        rows.getBoolean("on_sale"),
                        rows.getObject("quota_id", UUID.class),
                        rows.getObject("whole_id", UUID.class));
                types.put(rows.getObject("type_id", UUID.class), type);
                note(type.quota(), rows.getObject("left_over", Integer.class));
                note(type.whole(), rows.getObject("whole_left", Integer.class));
            }
        }
    }

    private void note(@Nullable UUID quota, @Nullable Integer seats) {
        if (quota != null && seats != null) {
            left.put(quota, seats);
        }
    }

    /**
     * All of it or nothing.
     *
     * @throws SoldOut and whatever else {@link Reservations#reserve} tells
     */
    Hold grant(Wish wish, Instant expiresAt) {
        if (event == null || currency == null) {
            throw new NotFound("event");
        }
        Map<UUID, Integer> seats = seats(wish.items());
        if (seats.entrySet().stream()
                .anyMatch(quota -> quota.getValue() > left.getOrDefault(quota.getKey(), Integer.MAX_VALUE))) {
            throw new SoldOut();
        }
        seats.forEach((quota, n) -> {
            taken.merge(quota, n, Integer::sum);
            left.computeIfPresent(quota, (same, were) -> were - n);
        });
        List<LineView> bought = new ArrayList<>();
        for (ReservationItem item : wish.items()) {
            Type type = requireNonNull(types.get(item.ticketTypeId()));
            Money price = Money.ofMinor(type.priceMinor(), currency);
            LineView line = new LineView(
                    item.ticketTypeId(),
                    nameFor(wish.reader(), type),
                    item.quantity(),
                    price,
                    type.taxRate(),
                    TaxedAmount.included(price.times(item.quantity()), type.taxRate()));
            bought.add(line);
            lines.add(new Line(wish.id(), bought.size(), type.quota(), line));
        }
        return new Hold(wish.id(), event, bought, currency, expiresAt);
    }

    private static String nameFor(@Nullable Reader reader, Type type) {
        String said = type.translations().saidTo(reader, "name", type.name(), type.language());
        return said == null ? type.name() : said;
    }

    private Map<UUID, Integer> seats(List<ReservationItem> items) {
        Map<UUID, Integer> seats = new HashMap<>();
        List<Invalid.FieldError> errors = new ArrayList<>();
        boolean onSale = true;
        for (int i = 0; i < items.size(); i++) {
            ReservationItem item = items.get(i);
            Type type = types.get(item.ticketTypeId());
            if (type == null) {
                errors.add(new Invalid.FieldError(
                        "items[" + i + "].ticketTypeId", "unknown", "The event has no such tickets."));
            } else if (item.quantity() < type.min() || item.quantity() > type.max()) {
                errors.add(new Invalid.FieldError(
                        "items[" + i + "].quantity",
                        "out-of-range",
                        "Between " + type.min() + " and " + type.max() + " per order."));
            } else {
                onSale &= type.onSale();
                seats.merge(type.quota(), item.quantity(), Integer::sum);
                if (type.whole() != null) {
                    seats.merge(type.whole(), item.quantity(), Integer::sum);
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        if (!onSale) {
            throw new NotOnSale();
        }
        return seats;
    }

    /** By quota, what the granted wishes take. */
    Map<UUID, Integer> taken() {
        return taken;
    }

    /** Of all granted wishes. */
    List<Line> lines() {
        return lines;
    }
}
