package org.plenum.orders;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.groups.Groups;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;
import org.plenum.kernel.Reader;
import org.plenum.pricing.Basket;
import org.plenum.pricing.Bundle;
import org.plenum.pricing.Pricing;
import org.plenum.pricing.Promotion;
import org.plenum.tenancy.TenantSql;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** What things would cost. The rules are those of a reservation, told before there is one; nothing is held. */
@Door
public class Quotes {
    @Inject
    TenantSql sql;

    @Inject
    Events events;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    Groups groups;

    @Inject
    Clock clock;

    /**
     * Of a basket, at this moment.
     *
     * @throws org.plenum.kernel.DomainException as {@link Reservations#reserve}
     */
    @Unrestricted("anyone may ask what a published event costs")
    public QuoteView of(String eventCode, List<ReservationItem> items, List<String> promoCodes) {
        return quote(HoldSql.OFFER, eventCode, items, promoCodes, groups.ofCaller(), clock.instant());
    }

    /** The same for organizers: at any time, for members of all groups, and also of an event that is not published. */
    @Requires(Permission.EVENTS_EDIT)
    public QuoteView simulated(UUID eventId, List<ReservationItem> items, List<String> promoCodes, Instant at) {
        return quote(HoldSql.OFFER_ANYHOW, events.get(eventId).code(), items, promoCodes, groups.lockIds(), at);
    }

    /**
     * What an event offers to somebody with these codes, by position.
     *
     * @throws org.plenum.kernel.Invalid when one of them cannot be used
     */
    @Unrestricted("anyone may see what a published event offers")
    public List<TypeOffer> offered(String eventCode, List<String> promoCodes) {
        Checks checks = new Checks();
        WishChecks.promoCodes(checks, promoCodes);
        checks.done();
        EventView event = events.publicByCode(eventCode);
        List<Promotion> promised = promised(eventCode, promoCodes, clock.instant());
        Set<UUID> mine = groups.ofCaller();
        List<TicketTypeView> shown = ticketTypes.onSale(event.id(), type -> shown(type, promised, mine));
        Map<UUID, TicketTypeView> parts = shown.stream()
                        .anyMatch(type -> type.terms().isBundle())
                ? ticketTypes.known(event.id()).stream().collect(Collectors.toMap(TicketTypeView::id, type -> type))
                : Map.of();
        return shown.stream().map(type -> offer(type, parts, promised)).toList();
    }

    private static boolean shown(TicketTypeView type, List<Promotion> promised, Set<UUID> groups) {
        return switch (type.visibility()) {
            case PUBLIC -> true;
            case BY_CODE -> PromoOffer.unlocks(promised, type.id());
            case BY_GROUP -> !Collections.disjoint(type.groups(), groups);
        };
    }

    private static TypeOffer offer(TicketTypeView type, Map<UUID, TicketTypeView> parts, List<Promotion> promised) {
        Basket one = new Basket(type.price().currency(), one(type, parts));
        return new TypeOffer(type, Pricing.of(one, promised).total());
    }

    /** A bundle is priced by the shares of its tickets, as when it is bought. */
    private static List<Basket.Item> one(TicketTypeView type, Map<UUID, TicketTypeView> parts) {
        if (!type.terms().isBundle()) {
            return List.of(new Basket.Item(type.id(), 1, type.price().minor()));
        }
        return Bundle.share(
                type.id(),
                type.price().minor(),
                1,
                type.terms().parts().stream()
                        .map(part -> new Bundle.Part(
                                part.ticketTypeId(),
                                part.quantity(),
                                requireNonNull(parts.get(part.ticketTypeId()))
                                        .price()
                                        .minor()))
                        .toList(),
                Money.stepMinor(type.price().currency()));
    }

    private List<Promotion> promised(String eventCode, List<String> promoCodes, Instant now) {
        List<String> keys = WishChecks.keys(promoCodes);
        Wish wish = new Wish(Ids.next(), "", List.of(), keys, Set.of(), null);
        try {
            return HoldGroup.promos(sql.connection(), PromoSql.READ, eventCode, List.of(wish))
                    .promised(keys, now);
        } catch (SQLException failure) {
            throw new IllegalStateException("The promo codes could not be read", failure);
        }
    }

    private QuoteView quote(
            String statement,
            String eventCode,
            List<ReservationItem> items,
            List<String> promoCodes,
            Set<UUID> belongs,
            Instant now) {
        WishChecks.check(items, promoCodes);
        Wish wish = new Wish(
                Ids.next(),
                "",
                items,
                WishChecks.keys(promoCodes),
                belongs,
                Reader.currentIfAny().orElse(null));
        try {
            Connection connection = sql.connection();
            PromoOffer promos = HoldGroup.promos(connection, PromoSql.READ, eventCode, List.of(wish));
            Hold hold = offer(connection, statement, eventCode, items, now).grant(wish, promos, now, now);
            return new QuoteView(hold.lines(), hold.total());
        } catch (SQLException failure) {
            throw new IllegalStateException("The offer could not be read", failure);
        }
    }

    private static Offer offer(
            Connection connection, String statement, String eventCode, List<ReservationItem> items, Instant now)
            throws SQLException {
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        try (PreparedStatement select = connection.prepareStatement(statement)) {
            for (int i = 1; i <= HoldSql.OFFER_TIMES; i++) {
                select.setObject(i, time);
            }
            Array types = connection.createArrayOf(
                    "uuid", items.stream().map(ReservationItem::ticketTypeId).toArray());
            select.setArray(HoldSql.OFFER_TIMES + 1, types);
            select.setArray(HoldSql.OFFER_TIMES + 2, types);
            select.setString(HoldSql.OFFER_TIMES + 3, eventCode);
            try (ResultSet rows = select.executeQuery()) {
                Offer offer = new Offer(rows);
                HoldGroup.keep(connection, eventCode, offer);
                return offer;
            }
        }
    }
}
