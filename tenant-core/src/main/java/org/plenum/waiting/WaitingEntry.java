package org.plenum.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row: somebody who waits for seats of a ticket type, or did. */
record WaitingEntry(
        UUID id,
        UUID eventId,
        UUID ticketTypeId,
        int seats,
        String name,
        String email,
        String locale,
        WaitingStatus status,
        boolean preferred,
        int passes,
        Instant joinedAt,
        @Nullable UUID orderId,
        @Nullable Instant offeredUntil) {
    static WaitingEntry of(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("offered_until", OffsetDateTime.class);
        return new WaitingEntry(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("ticket_type_id", UUID.class),
                row.getInt("seats"),
                row.getString("name"),
                row.getString("email"),
                row.getString("locale"),
                WaitingStatus.valueOf(row.getString("status")),
                row.getBoolean("preferred"),
                row.getInt("passes"),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                row.getObject("order_id", UUID.class),
                until == null ? null : until.toInstant());
    }
}
