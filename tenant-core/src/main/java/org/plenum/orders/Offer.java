package org.plenum.orders;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Reader;
import org.plenum.kernel.Translations;
import org.plenum.pricing.Basket;
import org.plenum.pricing.Bundle;
import org.plenum.pricing.Priced;
import org.plenum.pricing.Pricing;
import org.plenum.pricing.Promotion;
import org.plenum.pricing.StatedPrice;
import org.plenum.tickets.AddOn;
import org.plenum.tickets.BundlePart;
import org.plenum.tickets.BundleParts;
import org.plenum.tickets.KeptSeats;
import org.plenum.tickets.TicketVisibility;

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
            boolean approval,
            @Nullable AddOn addOn,
            List<BundlePart> parts,
            TicketVisibility visibility,
            List<UUID> groups,
            UUID quota,
            @Nullable UUID whole) {
        /** Whether somebody with these codes is offered it, whose id it has. */
        boolean offered(UUID id, Wish wish, List<Promotion> promised) {
            return switch (visibility) {
                case PUBLIC -> true;
                case BY_CODE -> PromoOffer.unlocks(promised, id);
                case BY_GROUP -> !Collections.disjoint(groups, wish.groups());
            };
        }
    }

    /** One line of a hold as it is written. */
    record Line(UUID order, int position, UUID quota, LineView view) {}

    private final Map<UUID, Type> types = new HashMap<>();
    /** By ticket type, which quotas it has beside its own and the event's. */
    private final Map<UUID, List<UUID>> shared = new HashMap<>();
    /** By quota; without an entry there is no bound. */
    private final Map<UUID, Integer> left = new HashMap<>();

    private final Map<UUID, Integer> taken = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable UUID event;
    private @Nullable Currency currency;
    private boolean waited;

    /** @param rows of {@link HoldSql#OFFER} */
    Offer(ResultSet rows) throws SQLException {
        while (rows.next()) {
            event = rows.getObject("event_id", UUID.class);
            currency = Currency.getInstance(rows.getString("currency"));
            waited = rows.getBoolean("waited");
            if (!rows.getBoolean("unknown")) {
                Type type = new Type(
                        rows.getString("name"),
                        Translations.parse(rows.getString("translations")),
                        rows.getString("language"),
                        new StatedPrice(
                                        rows.getLong("price_minor"),
                                        rows.getBigDecimal("tax_rate"),
                                        rows.getBoolean("tax_included"))
                                .grossMinor(Money.stepMinor(currency)),
                        rows.getBigDecimal("tax_rate"),
                        rows.getInt("min_per_order"),
                        rows.getInt("max_per_order"),
                        rows.getBoolean("on_sale"),
                        rows.getBoolean("approval"),
                        addOn(rows),
                        BundleParts.of(rows.getArray("parts"), rows.getArray("part_numbers")),
                        TicketVisibility.valueOf(rows.getString("visibility")),
                        groups(rows.getArray("groups")),
                        rows.getObject("quota_id", UUID.class),
                        rows.getObject("whole_id", UUID.class));
                UUID id = rows.getObject("type_id", UUID.class);
                types.put(id, type);
                note(type.quota(), rows.getObject("left_over", Integer.class));
                note(type.whole(), rows.getObject("whole_left", Integer.class));
                UUID one = rows.getObject("shared_id", UUID.class);
                if (one != null) {
                    shared.computeIfAbsent(id, fresh -> new ArrayList<>()).add(one);
                    note(one, rows.getObject("shared_left", Integer.class));
                }
            }
        }
    }

    /** Whether somebody waits for tickets of the event. */
    boolean waited() {
        return waited;
    }

    /**
     * What is left is not for everybody.
     *
     * @param rows of {@link HoldSql#WAITED}
     */
    void keep(ResultSet rows) throws SQLException {
        Map<UUID, Integer> wanted = new HashMap<>();
        Map<UUID, Set<UUID>> quotas = new HashMap<>();
        Map<UUID, Integer> room = new HashMap<>(left);
        while (rows.next()) {
            UUID type = rows.getObject("type_id", UUID.class);
            UUID quota = rows.getObject("quota_id", UUID.class);
            Integer seats = rows.getObject("left_over", Integer.class);
            wanted.put(type, rows.getInt("seats"));
            quotas.computeIfAbsent(type, fresh -> new HashSet<>()).add(quota);
            if (seats != null) {
                room.put(quota, seats);
            }
        }
        KeptSeats.of(wanted, quotas, room)
                .forEach((quota, n) -> left.computeIfPresent(quota, (same, were) -> were - n));
    }

    private static @Nullable AddOn addOn(ResultSet rows) throws SQLException {
        Integer perMain = rows.getObject("per_main", Integer.class);
        return perMain == null ? null : new AddOn(groups(rows.getArray("mains")), perMain);
    }

    private static List<UUID> groups(@Nullable Array ids) throws SQLException {
        return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
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
    Hold grant(Wish wish, PromoOffer promos, Instant now, Instant expiresAt) {
        if (event == null || currency == null) {
            throw new NotFound("event");
        }
        List<Promotion> promised = promos.promised(wish.promoCodes(), now);
        Map<UUID, Integer> seats = seats(wish, promised);
        if (seats.entrySet().stream()
                .anyMatch(quota -> quota.getValue() > left.getOrDefault(quota.getKey(), Integer.MAX_VALUE))) {
            throw new SoldOut();
        }
        Priced priced = price(wish.items(), promised, currency);
        seats.forEach((quota, n) -> {
            taken.merge(quota, n, Integer::sum);
            left.computeIfPresent(quota, (same, were) -> were - n);
        });
        promos.use(wish.id(), promised, priced);
        List<LineView> bought = new ArrayList<>();
        for (Priced.Line line : priced.lines()) {
            Type type = requireNonNull(types.get(line.ticketType()));
            LineView view = LineView.of(
                    line.ticketType(),
                    line.offered().equals(line.ticketType())
                            ? nameFor(wish.reader(), type)
                            : nameFor(wish.reader(), type) + " · "
                                    + nameFor(wish.reader(), requireNonNull(types.get(line.offered()))),
                    line.quantity(),
                    line.unitPrice(),
                    line.reductions(),
                    type.taxRate());
            bought.add(view);
            lines.add(new Line(wish.id(), bought.size(), type.quota(), view));
        }
        return new Hold(wish.id(), event, bought, currency, expiresAt, needsApproval(wish));
    }

    /** One ticket that needs it is enough: an order is approved as a whole. */
    boolean needsApproval(Wish wish) {
        return wish.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.ticketTypeId()),
                        requireNonNull(types.get(item.ticketTypeId())).parts().stream()
                                .map(BundlePart::ticketTypeId)))
                .anyMatch(id -> requireNonNull(types.get(id)).approval());
    }

    private Priced price(List<ReservationItem> items, List<Promotion> promised, Currency in) {
        Priced priced = Pricing.of(
                new Basket(
                        in,
                        items.stream()
                                .flatMap(item -> basket(item, in).stream())
                                .toList()),
                promised);
        PromoOffer.checkUseful(
                promised,
                priced,
                items.stream()
                        .map(ReservationItem::ticketTypeId)
                        .filter(type -> requireNonNull(types.get(type)).visibility() == TicketVisibility.BY_CODE)
                        .toList());
        return priced;
    }

    /** Of a bundle the tickets that it gives, each with its share of the price. */
    private List<Basket.Item> basket(ReservationItem item, Currency in) {
        Type type = requireNonNull(types.get(item.ticketTypeId()));
        if (type.parts().isEmpty()) {
            return List.of(new Basket.Item(item.ticketTypeId(), item.quantity(), type.priceMinor()));
        }
        return Bundle.share(
                item.ticketTypeId(),
                type.priceMinor(),
                item.quantity(),
                type.parts().stream()
                        .map(part -> new Bundle.Part(
                                part.ticketTypeId(),
                                part.quantity(),
                                requireNonNull(types.get(part.ticketTypeId())).priceMinor()))
                        .toList(),
                Money.stepMinor(in));
    }

    /** The tickets that an item gives. */
    private List<ReservationItem> gives(ReservationItem item) {
        List<BundlePart> parts = requireNonNull(types.get(item.ticketTypeId())).parts();
        return parts.isEmpty()
                ? List.of(item)
                : parts.stream()
                        .map(part -> new ReservationItem(part.ticketTypeId(), part.quantity() * item.quantity()))
                        .toList();
    }

    private void seat(ReservationItem given, Map<UUID, Integer> seats) {
        Type type = requireNonNull(types.get(given.ticketTypeId()));
        seats.merge(type.quota(), given.quantity(), Integer::sum);
        if (type.whole() != null) {
            seats.merge(type.whole(), given.quantity(), Integer::sum);
        }
        shared.getOrDefault(given.ticketTypeId(), List.of())
                .forEach(quota -> seats.merge(quota, given.quantity(), Integer::sum));
    }

    private static String nameFor(@Nullable Reader reader, Type type) {
        String said = type.translations().saidTo(reader, "name", type.name(), type.language());
        return said == null ? type.name() : said;
    }

    private Map<UUID, Integer> seats(Wish wish, List<Promotion> promised) {
        List<ReservationItem> items = wish.items();
        Map<UUID, Integer> seats = new HashMap<>();
        List<Invalid.FieldError> errors = new ArrayList<>();
        boolean onSale = true;
        for (int i = 0; i < items.size(); i++) {
            ReservationItem item = items.get(i);
            Type type = types.get(item.ticketTypeId());
            if (type == null || !type.offered(item.ticketTypeId(), wish, promised)) {
                errors.add(new Invalid.FieldError(
                        "items[" + i + "].ticketTypeId", "unknown", "The event has no such tickets."));
            } else if (item.quantity() < type.min() || item.quantity() > type.max()) {
                errors.add(new Invalid.FieldError(
                        "items[" + i + "].quantity",
                        "out-of-range",
                        "Between " + type.min() + " and " + type.max() + " per order."));
            } else {
                onSale &= type.onSale();
                gives(item).forEach(given -> seat(given, seats));
            }
        }
        if (errors.isEmpty()) {
            checkWhole(items, errors);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        if (!onSale) {
            throw new NotOnSale();
        }
        return seats;
    }

    /** What can be said only of all of them together. */
    private void checkWhole(List<ReservationItem> items, List<Invalid.FieldError> errors) {
        List<ReservationItem> given =
                items.stream().flatMap(item -> gives(item).stream()).toList();
        if (given.stream().mapToLong(ReservationItem::quantity).sum() > Reservations.TICKETS_MAX) {
            errors.add(new Invalid.FieldError(
                    "items", "too-many", "At most " + Reservations.TICKETS_MAX + " tickets at once."));
        }
        addOns(items, given, errors);
    }

    /** What is only sold together with other tickets is sold with those of the same order, and no more than so many with each. */
    private void addOns(List<ReservationItem> items, List<ReservationItem> given, List<Invalid.FieldError> errors) {
        for (int i = 0; i < items.size(); i++) {
            UUID id = items.get(i).ticketTypeId();
            AddOn addOn = requireNonNull(types.get(id)).addOn();
            if (addOn != null) {
                int most = addOn.perMain()
                        * given.stream()
                                .filter(item -> comesWith(addOn, item.ticketTypeId()))
                                .mapToInt(ReservationItem::quantity)
                                .sum();
                int wanted = given.stream()
                        .filter(item -> item.ticketTypeId().equals(id))
                        .mapToInt(ReservationItem::quantity)
                        .sum();
                if (wanted > most) {
                    errors.add(new Invalid.FieldError(
                            "items[" + i + "].quantity",
                            "add-on",
                            most == 0
                                    ? "These are sold only together with other tickets."
                                    : "At most " + most + " with the tickets that you have chosen."));
                }
            }
        }
    }

    private boolean comesWith(AddOn addOn, UUID main) {
        return addOn.mains().isEmpty()
                ? requireNonNull(types.get(main)).addOn() == null
                : addOn.mains().contains(main);
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
