package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.Answer;
import org.plenum.fields.AnswerJson;
import org.plenum.tenancy.TenantSql;

/** The table of orders. */
@ApplicationScoped
class OrderStore {
    private static final String COLUMNS =
            "id, event_id, status, currency, encode(secret_hash, 'hex') as secret_hash, created_at, expires_at, code, buyer, locale, payment_id, paid_at, approval";

    @Inject
    TenantSql sql;

    Optional<Order> find(UUID id) {
        return sql.handle()
                .createQuery("select " + COLUMNS + " from orders where id = :id")
                .bind("id", id)
                .map((row, context) -> order(row))
                .findOne();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Order> lock(UUID id) {
        return sql.handle()
                .createQuery("select " + COLUMNS + " from orders where id = :id for update")
                .bind("id", id)
                .map((row, context) -> order(row))
                .findOne();
    }

    Optional<Order> byCode(String code) {
        return sql.handle()
                .createQuery("select " + COLUMNS + " from orders where code = :code")
                .bind("code", code)
                .map((row, context) -> order(row))
                .findOne();
    }

    /** Locks them; leaves out those that somebody is just acting on. */
    List<Order> lockOverdueHolds(Instant now, int limit) {
        return sql.handle()
                .createQuery(
                        "select " + COLUMNS
                                + " from orders where status = 'HELD' and expires_at <= :now order by expires_at limit :limit for update skip locked")
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> order(row))
                .list();
    }

    /** As {@link #lockOverdueHolds}, of requests that nobody has answered and approved ones that nobody has paid. */
    List<Order> lockOverdueRequests(Instant now, int limit) {
        return sql.handle()
                .createQuery(
                        "select " + COLUMNS
                                + " from orders where status in ('REQUESTED', 'APPROVED') and expires_at <= :now order by expires_at limit :limit for update skip locked")
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> order(row))
                .list();
    }

    void setPayment(UUID id, UUID paymentId, Instant expiresAt) {
        sql.handle()
                .createUpdate(
                        "update orders set status = 'PENDING', payment_id = :payment, expires_at = :expiresAt where id = :id")
                .bind("payment", paymentId)
                .bind("expiresAt", expiresAt)
                .bind("id", id)
                .execute();
    }

    int openOf(UUID eventId, String email) {
        return sql.handle()
                .createQuery(
                        "select count(*) from orders where lower(buyer_email) = lower(:email) and event_id = :event and code is not null and status in ('PENDING', 'REQUESTED', 'APPROVED')")
                .bind("email", email)
                .bind("event", eventId)
                .mapTo(Integer.class)
                .one();
    }

    /** That wait for bank transfers, and keep their seats for days. */
    int awaitedOf(UUID eventId, String email) {
        return sql.handle()
                .createQuery("""
                        select count(*) from orders o join payment p on p.id = o.payment_id
                        where lower(o.buyer_email) = lower(:email) and o.event_id = :event and o.code is not null and o.status = 'PENDING' and p.method = 'TRANSFER'""")
                .bind("email", email)
                .bind("event", eventId)
                .mapTo(Integer.class)
                .one();
    }

    boolean codeExists(String code) {
        return byCode(code).isPresent();
    }

    void setStatus(Collection<UUID> ids, OrderStatus status) {
        sql.handle()
                .createUpdate("update orders set status = :status where id = any(:ids)")
                .bind("status", status)
                .bind("ids", ids.toArray(UUID[]::new))
                .execute();
    }

    void setPaid(UUID id, Instant now) {
        sql.handle()
                .createUpdate("update orders set status = 'PAID', paid_at = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    void setExpiry(UUID id, Instant expiresAt) {
        sql.handle()
                .createUpdate("update orders set expires_at = :at where id = :id")
                .bind("at", expiresAt)
                .bind("id", id)
                .execute();
    }

    void setDetails(Order order, String code, Buyer buyer, String locale, Instant expiresAt, @Nullable UUID paymentId) {
        sql.handle()
                .createUpdate("""
                        update orders set status = 'PENDING', code = :code, buyer = :buyer::jsonb, buyer_name = :name, buyer_email = :email, locale = :locale,
                          expires_at = :expiresAt, payment_id = :payment::uuid
                        where id = :id""")
                .bind("id", order.id())
                .bind("code", code)
                .bind("buyer", json(buyer))
                .bind("name", buyer.name())
                .bind("email", buyer.email())
                .bind("locale", locale)
                .bind("expiresAt", expiresAt)
                .bind("payment", paymentId == null ? null : paymentId.toString())
                .execute();
    }

    /** What the buyer was asked. */
    void setAnswers(UUID id, List<Answer> answers) {
        sql.handle()
                .createUpdate("update orders set answers = :answers::jsonb where id = :id")
                .bind("id", id)
                .bind("answers", AnswerJson.write(answers))
                .execute();
    }

    List<Answer> answers(UUID id) {
        return sql.handle()
                .createQuery("select answers from orders where id = :id")
                .bind("id", id)
                .map((row, context) -> AnswerJson.read(row.getString("answers")))
                .one();
    }

    record Attendee(UUID ticketTypeId, String name, String email, List<Answer> answers) {
        Attendee {
            answers = List.copyOf(answers);
        }
    }

    void replaceAttendees(UUID orderId, List<Attendee> attendees) {
        sql.handle()
                .createUpdate("delete from order_attendee where order_id = :order")
                .bind("order", orderId)
                .execute();
        var batch = sql.handle()
                .prepareBatch(
                        "insert into order_attendee (order_id, position, ticket_type_id, name, email, answers) values (:order, :position, :type, :name, :email, :answers::jsonb)");
        for (int i = 0; i < attendees.size(); i++) {
            batch.bind("order", orderId)
                    .bind("position", i + 1)
                    .bind("type", attendees.get(i).ticketTypeId())
                    .bind("name", attendees.get(i).name())
                    .bind("email", attendees.get(i).email())
                    .bind("answers", AnswerJson.write(attendees.get(i).answers()))
                    .add();
        }
        batch.execute();
    }

    List<Attendee> attendees(UUID orderId) {
        return sql.handle()
                .createQuery("select * from order_attendee where order_id = :order order by position")
                .bind("order", orderId)
                .map((row, context) -> new Attendee(
                        row.getObject("ticket_type_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        AnswerJson.read(row.getString("answers"))))
                .list();
    }

    static Order order(ResultSet row) throws SQLException {
        OffsetDateTime paidAt = row.getObject("paid_at", OffsetDateTime.class);
        String locale = row.getString("locale");
        return new Order(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                OrderStatus.valueOf(row.getString("status")),
                Currency.getInstance(row.getString("currency")),
                row.getString("secret_hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("code"),
                buyer(row.getString("buyer")),
                locale == null ? "en" : locale,
                row.getObject("payment_id", UUID.class),
                paidAt == null ? null : paidAt.toInstant(),
                row.getBoolean("approval"));
    }

    /** Whether this sale of the box office has not been made before; one that is just being made is waited for. */
    boolean firstDoorSale(UUID sale, UUID order) {
        return sql.handle()
                        .createUpdate(
                                "insert into door_sale (id, order_id) values (:id, :order) on conflict do nothing")
                        .bind("id", sale)
                        .bind("order", order)
                        .execute()
                == 1;
    }

    void needsNoApproval(UUID id) {
        sql.handle()
                .createUpdate("update orders set approval = false where id = :id and approval")
                .bind("id", id)
                .execute();
    }

    Optional<String> codeOfDoorSale(UUID sale) {
        return sql.handle()
                .createQuery("select o.code from door_sale d join orders o on o.id = d.order_id where d.id = :id")
                .bind("id", sale)
                .mapTo(String.class)
                .findOne();
    }

    private static String json(Buyer buyer) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "name", buyer.name());
        put(json, "email", buyer.email());
        put(json, "company", buyer.company());
        put(json, "street", buyer.street());
        put(json, "postalCode", buyer.postalCode());
        put(json, "city", buyer.city());
        put(json, "country", buyer.country());
        put(json, "vatId", buyer.vatId());
        return json.build().toString();
    }

    private static void put(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static @Nullable Buyer buyer(@Nullable String json) {
        if (json == null) {
            return null;
        }
        JsonObject buyer = Json.createReader(new StringReader(json)).readObject();
        return new Buyer(
                buyer.getString("name", null),
                buyer.getString("email", null),
                buyer.getString("company", null),
                buyer.getString("street", null),
                buyer.getString("postalCode", null),
                buyer.getString("city", null),
                buyer.getString("country", null),
                buyer.getString("vatId", null));
    }
}
