package org.plenum.attendees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.Answer;
import org.plenum.fields.AnswerJson;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Like;
import org.plenum.tenancy.TenantSql;

/** Rows of tickets. */
@ApplicationScoped
class TicketStore {
    /** A code is drawn again when it is taken; with 6.5e11 codes a second time is already rare. */
    private static final int CODE_DRAWS_MAX = 10;

    private static final String COLUMNS =
            "id, event_id, order_id, ticket_type_id, ticket_type_name, attendee_name, attendee_email, code, issue, status, registered_at, answers, passed_on";

    @Inject
    TenantSql sql;

    /** @param issue counts how often the ticket's secret was replaced */
    record Row(AttendeeView view, int issue, boolean passedOn) {
        UUID id() {
            return view.id();
        }

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new AttendeeView(
                            row.getObject("id", UUID.class),
                            row.getObject("event_id", UUID.class),
                            row.getObject("order_id", UUID.class),
                            row.getObject("ticket_type_id", UUID.class),
                            row.getString("ticket_type_name"),
                            row.getString("attendee_name"),
                            row.getString("attendee_email"),
                            row.getString("code"),
                            TicketStatus.valueOf(row.getString("status")),
                            row.getTimestamp("registered_at").toInstant(),
                            AnswerJson.read(row.getString("answers"))),
                    row.getInt("issue"),
                    row.getBoolean("passed_on"));
        }
    }

    Row insert(NewTicket ticket, UUID id, byte[] secretHash, Instant now) {
        for (int draw = 0; draw < CODE_DRAWS_MAX; draw++) {
            Optional<Row> inserted = sql.handle()
                    .createQuery(
                            "insert into ticket (id, event_id, order_id, ticket_type_id, ticket_type_name, attendee_name, attendee_email, code, secret_hash, registered_at, answers)"
                                    + " values (:id, :event, :order, :type, :typeName, :name, :email, :code, :hash, :now, :answers::jsonb) on conflict (code) do nothing returning "
                                    + COLUMNS)
                    .bind("id", id)
                    .bind("event", ticket.eventId())
                    .bind("order", ticket.orderId())
                    .bind("type", ticket.ticketTypeId())
                    .bind("typeName", ticket.ticketTypeName())
                    .bind("name", ticket.attendeeName())
                    .bind("email", ticket.attendeeEmail())
                    .bind("code", Ids.code(TicketCodes.CODE_CHARS))
                    .bind("hash", secretHash)
                    .bind("now", now)
                    .bind("answers", AnswerJson.write(ticket.answers()))
                    .map((row, context) -> Row.of(row))
                    .findOne();
            if (inserted.isPresent()) {
                return inserted.get();
            }
        }
        throw new IllegalStateException("No free ticket code after " + CODE_DRAWS_MAX + " draws");
    }

    List<Row> ofOrder(UUID orderId) {
        return sql.handle()
                .createQuery("select " + COLUMNS + " from ticket where order_id = :order order by id")
                .bind("order", orderId)
                .map((row, context) -> Row.of(row))
                .list();
    }

    List<Row> ofAddress(String email) {
        return sql.handle()
                .createQuery(
                        "select " + COLUMNS
                                + " from ticket where lower(attendee_email) = :email order by registered_at desc, id limit :limit")
                .bind("email", email.toLowerCase(Locale.ROOT))
                .bind("limit", Attendees.OF_PERSON_MAX_TICKETS)
                .map((row, context) -> Row.of(row))
                .list();
    }

    Optional<Row> byId(UUID id) {
        return one("select " + COLUMNS + " from ticket where id = :key", id);
    }

    List<Row> byIds(Collection<UUID> ids) {
        return sql.handle()
                .createQuery("select " + COLUMNS + " from ticket where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Row.of(row))
                .list();
    }

    /** The lock lets many read at once but makes a cancellation wait until the admission that it competes with is stored. */
    Optional<Row> byCodeForAdmission(String code) {
        return one("select " + COLUMNS + " from ticket where code = :key for share", code);
    }

    Optional<Row> bySecretHashForAdmission(byte[] hash) {
        return one("select " + COLUMNS + " from ticket where secret_hash = :key for share", hash);
    }

    /** By name. The place of the last one is looked up, not carried in the cursor: the database alone knows how it orders names. */
    List<Row> ofEvent(UUID eventId, @Nullable String search, @Nullable UUID after, int limit) {
        return sql.handle()
                .createQuery("select " + COLUMNS + " from ticket where event_id = :event"
                        + " and (lower(attendee_name) like :pattern or lower(attendee_email) like :pattern or code = :code)"
                        + " and (:after::uuid is null or (lower(attendee_name), id) > (select lower(attendee_name), id from ticket where id = :after::uuid))"
                        + " order by lower(attendee_name), id limit :limit")
                .bind("event", eventId)
                .bind("pattern", Like.containing(search))
                .bind("code", TicketCodes.typed(search == null ? "" : search).orElse(""))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> Row.of(row))
                .list();
    }

    void describe(UUID id, String name, List<Answer> answers) {
        sql.handle()
                .createUpdate("update ticket set attendee_name = :name, answers = :answers::jsonb where id = :id")
                .bind("id", id)
                .bind("name", name)
                .bind("answers", AnswerJson.write(answers))
                .execute();
    }

    /** With a code and a secret of its own; the former ones stay known as such. Waits for an admission that is being stored. */
    void passOn(UUID id, String name, String email, List<Answer> answers, byte[] secretHash) {
        sql.handle()
                .createUpdate(
                        "insert into ticket_former (secret_hash, code, ticket_id) select secret_hash, code, id from ticket where id = :id")
                .bind("id", id)
                .execute();
        sql.handle()
                .createUpdate("""
                        update ticket set attendee_name = :name, attendee_email = :email, answers = :answers::jsonb, code = :code, secret_hash = :hash, issue = issue + 1,
                          passed_on = true where id = :id""")
                .bind("id", id)
                .bind("name", name)
                .bind("email", email)
                .bind("answers", AnswerJson.write(answers))
                .bind("code", freeCode())
                .bind("hash", secretHash)
                .execute();
    }

    private String freeCode() {
        for (int draw = 0; draw < CODE_DRAWS_MAX; draw++) {
            String code = Ids.code(TicketCodes.CODE_CHARS);
            boolean taken = sql.handle()
                    .createQuery("select exists (select from ticket where code = :code)")
                    .bind("code", code)
                    .mapTo(Boolean.class)
                    .one();
            if (!taken) {
                return code;
            }
        }
        throw new IllegalStateException("No free ticket code after " + CODE_DRAWS_MAX + " draws");
    }

    /** The ticket that had this secret or code before it was passed on. */
    Optional<Row> byFormer(byte[] secretHash, String code) {
        return sql.handle()
                .createQuery(
                        "select " + COLUMNS
                                + " from ticket where id = (select ticket_id from ticket_former where secret_hash = :hash or code = :code limit 1)")
                .bind("hash", secretHash)
                .bind("code", code)
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    List<UUID> setStatus(UUID orderId, TicketStatus status) {
        return sql.handle()
                .createQuery(
                        "update ticket set status = :status where order_id = :order and status <> :status and status <> 'CANCELLED' returning id")
                .bind("status", status.name())
                .bind("order", orderId)
                .mapTo(UUID.class)
                .list();
    }

    List<UUID> cancel(UUID orderId, Collection<UUID> ids) {
        return sql.handle()
                .createQuery(
                        "update ticket set status = 'CANCELLED' where order_id = :order and id = any(:ids) and status <> 'CANCELLED' returning id")
                .bind("order", orderId)
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(UUID.class)
                .list();
    }

    private <K> Optional<Row> one(String query, K key) {
        return sql.handle()
                .createQuery(query)
                .bind("key", key)
                .map((row, context) -> Row.of(row))
                .findOne();
    }
}
