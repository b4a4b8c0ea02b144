package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenum.kernel.Ids;
import org.plenum.tenancy.TenantSql;

/** The tables of offers of tickets, and of what became of tickets. */
@ApplicationScoped
class TransferStore {
    private static final String TRANSFERS = """
            select x.*, o.event_id, o.locale, t.ticket_type_id, t.ticket_type_name, t.attendee_name from ticket_transfer x
            join orders o on o.id = x.order_id join ticket t on t.id = x.ticket_id\040""";

    @Inject
    TenantSql sql;

    void insert(
            UUID id, UUID orderId, UUID ticketId, String token, String name, String email, Instant now, Instant end) {
        sql.handle()
                .createUpdate("""
                        insert into ticket_transfer (id, order_id, ticket_id, token_hash, to_name, to_email, created_at, expires_at)
                        values (:id, :order, :ticket, decode(:hash, 'hex'), :name, :email, :now, :end)""")
                .bind("id", id)
                .bind("order", orderId)
                .bind("ticket", ticketId)
                .bind("hash", Secrets.hash(token))
                .bind("name", name)
                .bind("email", email)
                .bind("now", now)
                .bind("end", end)
                .execute();
    }

    Optional<TransferView> byToken(String token) {
        return sql.handle()
                .createQuery(TRANSFERS + "where x.token_hash = decode(:hash, 'hex')")
                .bind("hash", Secrets.hash(token))
                .map((row, context) -> view(row))
                .findOne();
    }

    List<TransferView> openOf(UUID orderId, Instant now) {
        return sql.handle()
                .createQuery(TRANSFERS + "where x.order_id = :order and x.ended_at is null and x.expires_at > :now")
                .bind("order", orderId)
                .bind("now", now)
                .map((row, context) -> view(row))
                .list();
    }

    /** Accepted, or withdrawn. */
    void end(UUID id, Instant now) {
        sql.handle()
                .createUpdate("update ticket_transfer set ended_at = :now where id = :id and ended_at is null")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    void endOf(UUID ticketId, Instant now) {
        sql.handle()
                .createUpdate(
                        "update ticket_transfer set ended_at = :now where ticket_id = :ticket and ended_at is null")
                .bind("ticket", ticketId)
                .bind("now", now)
                .execute();
    }

    UUID record(UUID orderId, UUID ticketId, TicketChangeView change) {
        UUID id = Ids.next();
        sql.handle()
                .createUpdate("""
                        insert into ticket_change (id, order_id, ticket_id, transferred, name_before, name_after, made_by, made_at)
                        values (:id, :order, :ticket, :transferred, :before, :after, :by, :at)""")
                .bind("id", id)
                .bind("order", orderId)
                .bind("ticket", ticketId)
                .bind("transferred", change.transferred())
                .bind("before", change.nameBefore())
                .bind("after", change.nameAfter())
                .bind("by", change.by())
                .bind("at", change.at())
                .execute();
        return id;
    }

    int changesOf(UUID ticketId) {
        return sql.handle()
                .createQuery("select count(*) from ticket_change where ticket_id = :ticket")
                .bind("ticket", ticketId)
                .mapTo(Integer.class)
                .one();
    }

    int offersOf(UUID orderId) {
        return sql.handle()
                .createQuery("select count(*) from ticket_transfer where order_id = :order")
                .bind("order", orderId)
                .mapTo(Integer.class)
                .one();
    }

    List<TicketChangeView> historyOf(UUID orderId) {
        return sql.handle()
                .createQuery("select * from ticket_change where order_id = :order order by made_at, id")
                .bind("order", orderId)
                .map((row, context) -> new TicketChangeView(
                        row.getBoolean("transferred"),
                        row.getString("name_before"),
                        row.getString("name_after"),
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static TransferView view(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new TransferView(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                row.getObject("ticket_type_id", UUID.class),
                row.getString("ticket_type_name"),
                row.getString("attendee_name"),
                row.getString("to_name"),
                row.getString("to_email"),
                row.getString("locale") == null ? "en" : row.getString("locale"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
