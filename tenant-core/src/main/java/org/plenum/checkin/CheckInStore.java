package org.plenum.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.TenantSql;

/** Rows of scans. The unique partial index {@code check_in_once} is what lets a ticket in once. */
@ApplicationScoped
class CheckInStore {
    private static final String COLUMNS = "id, event_id, ticket_id, result, gate, scanned_at, undone_at, former";

    @Inject
    TenantSql sql;

    record Row(
            UUID id,
            UUID eventId,
            @Nullable UUID ticketId,
            AdmissionResult result,
            @Nullable String gate,
            Instant scannedAt,
            boolean undone,
            boolean former) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("event_id", UUID.class),
                    row.getObject("ticket_id", UUID.class),
                    AdmissionResult.valueOf(row.getString("result")),
                    row.getString("gate"),
                    row.getTimestamp("scanned_at").toInstant(),
                    row.getTimestamp("undone_at") != null,
                    row.getBoolean("former"));
        }

        CheckInView.Admission admission() {
            return new CheckInView.Admission(scannedAt, gate);
        }
    }

    /** Empty when the nonce was used before, or when the row would let a ticket in a second time; waits for a competing transaction to end. */
    Optional<Row> insert(Row scan, String nonce, @Nullable UUID staffId) {
        return sql.handle()
                .createQuery(
                        "insert into check_in (id, event_id, ticket_id, result, gate, scanned_at, nonce, staff_id, former)"
                                + " values (:id, :event, :ticket, :result, :gate, :at, :nonce, :staff, :former) on conflict do nothing returning "
                                + COLUMNS)
                .bind("id", scan.id())
                .bind("event", scan.eventId())
                .bind("ticket", scan.ticketId())
                .bind("result", scan.result().name())
                .bind("gate", scan.gate())
                .bind("at", scan.scannedAt())
                .bind("nonce", nonce)
                .bind("staff", staffId)
                .bind("former", scan.former())
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    Optional<Row> byNonce(UUID eventId, String nonce) {
        return sql.handle()
                .createQuery("select " + COLUMNS + " from check_in where event_id = :event and nonce = :nonce")
                .bind("event", eventId)
                .bind("nonce", nonce)
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    Optional<Row> byId(UUID eventId, UUID id) {
        return sql.handle()
                .createQuery("select " + COLUMNS + " from check_in where event_id = :event and id = :id for update")
                .bind("event", eventId)
                .bind("id", id)
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    /** The admissions in force of these tickets. */
    Map<UUID, Row> admissions(Collection<UUID> tickets) {
        return sql
                .handle()
                .createQuery(
                        "select " + COLUMNS
                                + " from check_in where ticket_id = any(:tickets) and result = 'ADMITTED' and undone_at is null")
                .bindArray("tickets", UUID.class, tickets.toArray())
                .map((row, context) -> Row.of(row))
                .list()
                .stream()
                .collect(Collectors.toMap(row -> java.util.Objects.requireNonNull(row.ticketId()), row -> row));
    }

    /** The newest first. */
    List<Row> ofEvent(UUID eventId, @Nullable String gate, @Nullable UUID before, int limit) {
        return sql.handle()
                .createQuery(
                        "select " + COLUMNS
                                + " from check_in where event_id = :event and (:gate::text is null or gate = :gate) and (:before::uuid is null or id < :before) order by id desc limit :limit")
                .bind("event", eventId)
                .bind("gate", gate)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> Row.of(row))
                .list();
    }

    void undo(UUID id, Instant now, @Nullable UUID staffId) {
        sql.handle()
                .createUpdate(
                        "update check_in set undone_at = :now, undone_by = :staff where id = :id and undone_at is null")
                .bind("now", now)
                .bind("staff", staffId)
                .bind("id", id)
                .execute();
    }

    List<CheckInCounts.Gate> admittedByGate(UUID eventId) {
        return sql.handle()
                .createQuery(
                        "select gate, count(*) as admitted from check_in where event_id = :event and result = 'ADMITTED' and undone_at is null group by gate order by gate")
                .bind("event", eventId)
                .map((row, context) -> new CheckInCounts.Gate(row.getString("gate"), row.getLong("admitted")))
                .list();
    }

    long refusedSince(UUID eventId, Instant since) {
        return sql.handle()
                .createQuery(
                        "select count(*) from check_in where event_id = :event and result <> 'ADMITTED' and scanned_at >= :since")
                .bind("event", eventId)
                .bind("since", Timestamp.from(since))
                .mapTo(Long.class)
                .one();
    }
}
