package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.tenancy.TenantSql;

/** The tables of payments and of the events of Stripe that were taken in. */
@ApplicationScoped
class PaymentStore {
    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    void insert(UUID id, PaymentRequest request, Duration sessionLife) {
        Instant now = clock.instant();
        sql.handle()
                .createUpdate("""
                        insert into payment (id, reference, attempt, amount_minor, currency, items, customer_email, return_url, session_expires_at, state, created_at)
                        values (:id, :reference, (select count(*) + 1 from payment where reference = :reference), :amount, :currency, :items::jsonb, :email,
                          :returnUrl, :sessionExpiresAt, 'NEW', :now)""")
                .bind("id", id)
                .bind("reference", request.reference())
                .bind("amount", request.amount().minor())
                .bind("currency", request.amount().currency().getCurrencyCode())
                .bind("items", json(request.items()))
                .bind("email", request.customerEmail())
                .bind("returnUrl", request.returnUrl())
                .bind("sessionExpiresAt", now.plus(sessionLife))
                .bind("now", now)
                .execute();
    }

    /** Makes one, just written down, that is paid by transfer; there is nobody who would have to be asked first. */
    void byTransfer(UUID id, String reference, LocalDate dueOn) {
        sql.handle()
                .createUpdate(
                        "update payment set method = 'TRANSFER', state = 'OPEN', transfer_reference = :reference, due_on = :due where id = :id")
                .bind("id", id)
                .bind("reference", reference)
                .bind("due", dueOn)
                .execute();
    }

    /** Makes one, just written down, that staff have taken. */
    void atTheDoor(UUID id, PaymentMethod method, @Nullable String note) {
        sql.handle()
                .createUpdate(
                        "update payment set method = :method, state = 'PAID', note = :note, settled_at = :now where id = :id")
                .bind("id", id)
                .bind("method", method)
                .bind("note", note)
                .bind("now", clock.instant())
                .execute();
    }

    Optional<String> note(UUID id) {
        return sql.handle()
                .createQuery("select note from payment where id = :id and note is not null")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    void setDue(UUID id, LocalDate dueOn) {
        sql.handle()
                .createUpdate("update payment set due_on = :due where id = :id")
                .bind("id", id)
                .bind("due", dueOn)
                .execute();
    }

    Optional<Payment> find(UUID id) {
        return one(
                sql.handle().createQuery("select * from payment where id = :id").bind("id", id));
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Payment> lock(UUID id) {
        return one(sql.handle()
                .createQuery("select * from payment where id = :id for update")
                .bind("id", id));
    }

    Optional<Payment> lockByIntent(String intent) {
        return one(sql.handle()
                .createQuery("select * from payment where payment_intent = :intent for update")
                .bind("intent", intent));
    }

    void update(Payment payment, PaymentState state, SessionFacts facts) {
        sql.handle()
                .createUpdate("""
                        update payment set state = :state, session_id = :session, session_url = coalesce(:url, session_url),
                          payment_intent = coalesce(:intent, payment_intent),
                          settled_at = case when :settled then coalesce(settled_at, :now) end
                        where id = :id""")
                .bind("id", payment.id())
                .bind("state", state)
                .bind("session", facts.sessionId())
                .bind("url", facts.url())
                .bind("intent", facts.intent())
                .bind("settled", state.settled())
                .bind("now", clock.instant())
                .execute();
    }

    void neverOpened(UUID id) {
        sql.handle()
                .createUpdate("update payment set state = 'EXPIRED', settled_at = :now where id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .execute();
    }

    void setRefunded(UUID id, long refundedMinor) {
        sql.handle()
                .createUpdate("update payment set refunded_minor = :refunded where id = :id")
                .bind("id", id)
                .bind("refunded", refundedMinor)
                .execute();
    }

    void warn(UUID id, String kind) {
        sql.handle()
                .createUpdate(
                        "update payment set warning = :kind, warned_at = coalesce(warned_at, :now) where id = :id")
                .bind("id", id)
                .bind("kind", kind)
                .bind("now", clock.instant())
                .execute();
    }

    Optional<String> warning(UUID id) {
        return sql.handle()
                .createQuery("select warning from payment where id = :id and warning is not null")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /** True for the first who asks within the pause. */
    boolean mayAsk(UUID id, Duration pause) {
        Instant now = clock.instant();
        return sql.handle()
                        .createUpdate("""
                                update payment set asked_at = :now
                                where id = :id and method = 'STRIPE' and state in ('OPEN', 'PROCESSING') and coalesce(asked_at, created_at) < :before""")
                        .bind("id", id)
                        .bind("now", now)
                        .bind("before", now.minus(pause))
                        .execute()
                == 1;
    }

    /** False when the event's effect is committed already. */
    boolean first(String eventId, String type) {
        return sql.handle()
                        .createUpdate(
                                "insert into stripe_event (id, type, received_at) values (:id, :type, :now) on conflict do nothing")
                        .bind("id", eventId)
                        .bind("type", type)
                        .bind("now", clock.instant())
                        .execute()
                == 1;
    }

    boolean askedSince(Instant time) {
        return sql.handle()
                .createQuery("select exists (select from payment where method = 'STRIPE' and created_at > :time)")
                .bind("time", time)
                .mapTo(Boolean.class)
                .one();
    }

    int forgetEvents(Duration age, int limit) {
        return sql.handle()
                .createUpdate(
                        "delete from stripe_event where id in (select id from stripe_event where received_at < :before limit :limit)")
                .bind("before", clock.instant().minus(age))
                .bind("limit", limit)
                .execute();
    }

    private static Optional<Payment> one(Query query) {
        return query.map((row, context) -> payment(row)).findOne();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Payment(
                row.getObject("id", UUID.class),
                PaymentMethod.valueOf(row.getString("method")),
                new PaymentRequest(
                        row.getObject("reference", UUID.class),
                        items(row.getString("items"), currency),
                        row.getString("customer_email"),
                        row.getString("return_url")),
                Money.ofMinor(row.getLong("amount_minor"), currency),
                row.getObject("session_expires_at", OffsetDateTime.class).toInstant(),
                PaymentState.valueOf(row.getString("state")),
                row.getString("session_id"),
                row.getString("session_url"),
                row.getString("payment_intent"),
                row.getLong("refunded_minor"),
                transfer(row));
    }

    private static Payment.@Nullable Transfer transfer(ResultSet row) throws SQLException {
        String reference = row.getString("transfer_reference");
        return reference == null
                ? null
                : new Payment.Transfer(
                        reference, row.getObject("due_on", LocalDate.class), row.getLong("received_minor"));
    }

    private static String json(List<PaymentRequest.Item> items) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (PaymentRequest.Item item : items) {
            array.add(Json.createObjectBuilder()
                    .add("name", item.name())
                    .add("unitMinor", item.unitPrice().minor())
                    .add("quantity", item.quantity()));
        }
        return array.build().toString();
    }

    private static List<PaymentRequest.Item> items(@Nullable String json, Currency currency) {
        return Json.createReader(new StringReader(String.valueOf(json)))
                .readArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> new PaymentRequest.Item(
                        item.getString("name"),
                        Money.ofMinor(item.getJsonNumber("unitMinor").longValueExact(), currency),
                        item.getInt("quantity")))
                .toList();
    }
}
