package org.plenum.orders;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.DomainException;

/**
 * Reservations of one event that are written together: two round trips and a commit, however many they are. Each is granted or refused as if they had come one after
 * the other. Plain JDBC: this is what a rush of customers waits for, and the driver keeps the statements prepared on each connection.
 */
final class HoldGroup {
    /** What became of a wish: a hold, or why not. */
    record Outcome(@Nullable Hold hold, @Nullable DomainException refusal) {
        Hold orRefusal() {
            if (hold == null) {
                throw refusal == null ? new IllegalStateException("neither held nor refused") : refusal;
            }
            return hold;
        }
    }

    private final String lockAndOffer;
    private final String take;
    private final String lockPromos;
    private final String takePromos;

    HoldGroup() {
        this(HoldSql.LOCK, HoldSql.TAKE, PromoSql.LOCK, PromoSql.TAKE);
    }

    /** With other statements, to show what they are for. */
    HoldGroup(String lock, String take, String lockPromos, String takePromos) {
        this.lockAndOffer = lock + ";" + HoldSql.OFFER;
        this.take = take;
        this.lockPromos = lockPromos;
        this.takePromos = takePromos;
    }

    /** In a transaction, which is to be rolled back when this fails. The outcomes have the order of the wishes. */
    List<Outcome> take(Connection connection, String eventCode, List<Wish> wishes, Instant now, Instant expiresAt)
            throws SQLException {
        PromoOffer promos = promos(connection, lockPromos, eventCode, wishes);
        Offer offer = offer(connection, eventCode, wishes, now);
        keep(connection, eventCode, offer);
        return take(connection, promos, offer, wishes, now, expiresAt);
    }

    /** The same for somebody who has waited, and so may have what is kept. */
    Outcome takeKept(Connection connection, String eventCode, Wish wish, Instant now, Instant expiresAt)
            throws SQLException {
        Offer offer = offer(connection, eventCode, List.of(wish), now);
        return take(connection, PromoOffer.NONE, offer, List.of(wish), now, expiresAt)
                .getFirst();
    }

    private List<Outcome> take(
            Connection connection, PromoOffer promos, Offer offer, List<Wish> wishes, Instant now, Instant expiresAt)
            throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(wishes.size());
        List<Wish> granted = new ArrayList<>(wishes.size());
        @Nullable Hold any = null;
        for (Wish wish : wishes) {
            try {
                any = offer.grant(wish, promos, now, expiresAt);
                outcomes.add(new Outcome(any, null));
                granted.add(wish);
            } catch (DomainException refusal) {
                outcomes.add(new Outcome(null, refusal));
            }
        }
        if (any != null) {
            write(connection, offer, any, granted, now, expiresAt);
            use(connection, promos);
        }
        return outcomes;
    }

    /** Most reservations have no code and ask nothing. */
    static PromoOffer promos(Connection connection, String statement, String eventCode, List<Wish> wishes)
            throws SQLException {
        Object[] keys = wishes.stream()
                .flatMap(wish -> wish.promoCodes().stream())
                .distinct()
                .toArray();
        if (keys.length == 0) {
            return PromoOffer.NONE;
        }
        try (PreparedStatement select = connection.prepareStatement(statement)) {
            set(select, eventCode, connection.createArrayOf("text", keys));
            try (ResultSet rows = select.executeQuery()) {
                return new PromoOffer(rows);
            }
        }
    }

    /** What those who wait want is not for others. Mostly nobody waits, and nothing is asked. */
    static void keep(Connection connection, String eventCode, Offer offer) throws SQLException {
        if (offer.waited()) {
            try (PreparedStatement select = connection.prepareStatement(HoldSql.WAITED)) {
                select.setString(1, eventCode);
                try (ResultSet rows = select.executeQuery()) {
                    offer.keep(rows);
                }
            }
        }
    }

    private void use(Connection connection, PromoOffer promos) throws SQLException {
        List<PromoOffer.Use> uses = promos.uses();
        if (uses.isEmpty()) {
            return;
        }
        List<PromoOffer.Taken> taken = promos.taken();
        Arrays arrays = new Arrays(connection);
        try (PreparedStatement statement = connection.prepareStatement(takePromos)) {
            set(
                    statement,
                    arrays.uuids(taken, PromoOffer.Taken::code),
                    arrays.of("int4", taken, PromoOffer.Taken::uses),
                    arrays.of("int8", taken, PromoOffer.Taken::givenMinor),
                    arrays.uuids(uses, PromoOffer.Use::order),
                    arrays.uuids(uses, PromoOffer.Use::code),
                    arrays.of("int8", uses, PromoOffer.Use::givenMinor));
            if (statement.executeUpdate() != uses.size()) {
                throw new IllegalStateException("The promo codes are not what was read under their lock");
            }
        }
    }

    private Offer offer(Connection connection, String eventCode, List<Wish> wishes, Instant now) throws SQLException {
        Array types = connection.createArrayOf(
                "uuid",
                wishes.stream()
                        .flatMap(wish -> wish.items().stream())
                        .map(ReservationItem::ticketTypeId)
                        .distinct()
                        .toArray());
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        try (PreparedStatement statement = connection.prepareStatement(lockAndOffer)) {
            set(statement, types, types, time, time, time, types, types, eventCode);
            statement.execute();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                return new Offer(rows);
            }
        }
    }

    private void write(Connection connection, Offer offer, Hold any, List<Wish> granted, Instant now, Instant expiresAt)
            throws SQLException {
        List<Offer.Line> lines = offer.lines();
        List<Map.Entry<UUID, Integer>> taken = List.copyOf(offer.taken().entrySet());
        Arrays arrays = new Arrays(connection);
        try (PreparedStatement statement = connection.prepareStatement(take)) {
            set(
                    statement,
                    arrays.uuids(taken, Map.Entry::getKey),
                    arrays.of("int4", taken, Map.Entry::getValue),
                    any.eventId(),
                    any.currency().getCurrencyCode(),
                    now.atOffset(ZoneOffset.UTC),
                    expiresAt.atOffset(ZoneOffset.UTC),
                    arrays.uuids(granted, Wish::id),
                    arrays.of("text", granted, Wish::secretHash),
                    arrays.of("bool", granted, offer::needsApproval),
                    arrays.uuids(lines, Offer.Line::order),
                    arrays.of("int4", lines, Offer.Line::position),
                    arrays.uuids(lines, line -> line.view().ticketTypeId()),
                    arrays.uuids(lines, Offer.Line::quota),
                    arrays.of("text", lines, line -> line.view().name()),
                    arrays.of("int4", lines, line -> line.view().quantity()),
                    arrays.of("int8", lines, line -> line.view().unitPrice().minor()),
                    arrays.of("text", lines, line -> Lines.json(line.view().reductions())),
                    arrays.of("numeric", lines, HoldGroup::taxRate));
            if (statement.executeUpdate() != lines.size()) {
                // Somebody changed a quota without its lock. The transaction must not be committed.
                throw new IllegalStateException("The quotas are not what was read under their lock");
            }
        }
    }

    private static BigDecimal taxRate(Offer.Line line) {
        return line.view().taxRatePercent();
    }

    private record Arrays(Connection connection) {
        <T> Array uuids(List<T> all, Function<? super T, UUID> field) throws SQLException {
            return of("uuid", all, field);
        }

        <T> Array of(String type, List<T> all, Function<? super T, ?> field) throws SQLException {
            return connection.createArrayOf(type, all.stream().map(field).toArray());
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
