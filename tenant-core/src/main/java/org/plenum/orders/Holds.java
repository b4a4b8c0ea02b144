package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.tenancy.TenantSql;

/** Takes seats for a reservation, all or none. */
@ApplicationScoped
class Holds {
    record Hold(UUID id, UUID eventId, List<LineView> lines, Currency currency) {}

    private record Placed(int position, LineView line, UUID eventId) {}

    @Inject
    TenantSql sql;

    @Inject
    ExpirySchedule expiries;

    /** @throws SoldOut and whatever else {@link Reservations#reserve} tells; nothing is taken then */
    @Transactional
    public Hold take(String eventCode, List<ReservationItem> items, String secretHash, Instant now, Instant expiresAt) {
        try {
            Handle handle = sql.handle();
            UUID id = Ids.next();
            List<Placed> placed = hold(handle.getConnection(), eventCode, items, id, secretHash, now, expiresAt);
            if (placed.isEmpty()) {
                throw refusal(handle, eventCode, items, now);
            }
            expiries.plan(expiresAt);
            placed.sort(Comparator.comparingInt(Placed::position));
            List<LineView> lines = placed.stream().map(Placed::line).toList();
            return new Hold(
                    id,
                    placed.getFirst().eventId(),
                    lines,
                    lines.getFirst().unitPrice().currency());
        } catch (SQLException failure) {
            throw new IllegalStateException("The reservation could not be written", failure);
        }
    }

    // Plain JDBC: this is the statement that a rush of customers waits for, and the driver keeps it prepared on each
    // connection.
    private static List<Placed> hold(
            Connection connection,
            String eventCode,
            List<ReservationItem> items,
            UUID id,
            String secretHash,
            Instant now,
            Instant expiresAt)
            throws SQLException {
        java.sql.Array types = connection.createArrayOf(
                "uuid", items.stream().map(ReservationItem::ticketTypeId).toArray());
        java.sql.Array quantities = connection.createArrayOf(
                "int4", items.stream().map(ReservationItem::quantity).toArray());
        if (items.size() > 1) {
            try (PreparedStatement lock = connection.prepareStatement(HoldSql.LOCK)) {
                lock.setArray(1, types);
                lock.setArray(2, types);
                lock.execute();
            }
        }
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        try (PreparedStatement hold = connection.prepareStatement(HoldSql.HOLD)) {
            hold.setArray(1, types);
            hold.setArray(2, quantities);
            hold.setString(3, eventCode);
            hold.setObject(4, time);
            hold.setObject(5, time);
            hold.setObject(6, time);
            hold.setInt(7, items.size());
            hold.setObject(8, id);
            hold.setString(9, secretHash);
            hold.setObject(10, time);
            hold.setObject(11, expiresAt.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = hold.executeQuery()) {
                List<Placed> placed = new ArrayList<>(items.size());
                while (rows.next()) {
                    Currency currency = Currency.getInstance(rows.getString("currency"));
                    placed.add(new Placed(
                            rows.getInt("position"),
                            Lines.line(rows, currency),
                            rows.getObject("event_id", UUID.class)));
                }
                return placed;
            }
        }
    }

    private static RuntimeException refusal(Handle handle, String eventCode, List<ReservationItem> items, Instant now) {
        record Reason(boolean unknown, int min, int max, boolean onSale) {}
        List<Reason> reasons = handle.createQuery(HoldSql.WHY)
                .bind("types", items.stream().map(ReservationItem::ticketTypeId).toArray(UUID[]::new))
                .bind("code", eventCode)
                .bind("now", now)
                .map((row, context) -> new Reason(
                        row.getBoolean("unknown"),
                        row.getInt("min_per_order"),
                        row.getInt("max_per_order"),
                        row.getBoolean("on_sale")))
                .list();
        if (reasons.isEmpty()) {
            return new NotFound("event");
        }
        List<Invalid.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            int quantity = items.get(i).quantity();
            if (reason.unknown()) {
                errors.add(new Invalid.FieldError(
                        "items[" + i + "].ticketTypeId", "unknown", "The event has no such tickets."));
            } else if (quantity < reason.min() || quantity > reason.max()) {
                errors.add(new Invalid.FieldError(
                        "items[" + i + "].quantity",
                        "out-of-range",
                        "Between " + reason.min() + " and " + reason.max() + " per order."));
            }
        }
        if (!errors.isEmpty()) {
            return new Invalid(errors);
        }
        return reasons.stream().allMatch(Reason::onSale) ? new SoldOut() : new NotOnSale();
    }

    static Money total(List<LineView> lines, Currency currency) {
        return lines.stream().map(line -> line.amount().gross()).reduce(Money.zero(currency), Money::plus);
    }
}
