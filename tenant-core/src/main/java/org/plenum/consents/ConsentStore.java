package org.plenum.consents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.TenantSql;

/** The tables of consents, their editions, and what was agreed to. */
@ApplicationScoped
class ConsentStore {
    private static final String ASKED =
            "select c.*, e.texts from consent c join consent_edition e on e.consent_id = c.id and e.edition = c.edition where c.asked and ";
    private static final String ORDER = " order by c.event_id nulls first, c.position, c.id";

    @Inject
    TenantSql sql;

    List<ConsentView> ofOwner(@Nullable UUID eventId) {
        return sql.handle()
                .createQuery(ASKED + "c.event_id is not distinct from :event::uuid" + ORDER)
                .bind("event", eventId)
                .map((row, context) -> view(row))
                .list();
    }

    /** The organization's and the event's. */
    List<ConsentView> askedAt(UUID eventId) {
        return sql.handle()
                .createQuery(ASKED + "(c.event_id is null or c.event_id = :event)" + ORDER)
                .bind("event", eventId)
                .map((row, context) -> view(row))
                .list();
    }

    Optional<ConsentView> find(@Nullable UUID eventId, UUID id) {
        return sql.handle()
                .createQuery(ASKED + "c.id = :id and c.event_id is not distinct from :event::uuid")
                .bind("id", id)
                .bind("event", eventId)
                .map((row, context) -> view(row))
                .findOne();
    }

    void insert(ConsentView consent, Instant now) {
        bind(sql.handle().createUpdate("""
                        insert into consent (id, event_id, name, required, position, edition, version)
                        values (:id, :event, :name, :required, :position, :edition, :version)"""), consent).execute();
        insertEdition(consent, now);
    }

    /** False when another version is there than the one before the given. */
    boolean update(ConsentView consent) {
        return bind(sql.handle().createUpdate("""
                                update consent set name = :name, required = :required, position = :position, edition = :edition, version = :version
                                where id = :id and event_id is not distinct from :event::uuid and version = :version - 1"""), consent).execute() == 1;
    }

    void insertEdition(ConsentView consent, Instant now) {
        sql.handle()
                .createUpdate(
                        "insert into consent_edition (consent_id, edition, texts, created_at) values (:id, :edition, :texts::jsonb, :now)")
                .bind("id", consent.id())
                .bind("edition", consent.edition())
                .bind("texts", json(consent.texts()))
                .bind("now", now)
                .execute();
    }

    void retire(UUID id) {
        sql.handle()
                .createUpdate("update consent set asked = false, version = version + 1 where id = :id")
                .bind("id", id)
                .execute();
    }

    void arrange(@Nullable UUID eventId, List<UUID> ids) {
        sql.handle()
                .createUpdate(
                        "update consent c set position = o.at from unnest(:ids) with ordinality o (id, at) where c.id = o.id and c.event_id is not distinct from :event::uuid")
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("event", eventId)
                .execute();
    }

    /** In place of what the order said before. */
    void replace(UUID orderId, List<ConsentView> asked, List<UUID> agreed, Instant now) {
        sql.handle()
                .createUpdate("delete from order_consent where order_id = :order")
                .bind("order", orderId)
                .execute();
        if (asked.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.handle()
                .prepareBatch(
                        "insert into order_consent (order_id, consent_id, edition, agreed, given_at) values (:order, :consent, :edition, :agreed, :now)");
        for (ConsentView consent : asked) {
            batch.bind("order", orderId)
                    .bind("consent", consent.id())
                    .bind("edition", consent.edition())
                    .bind("agreed", agreed.contains(consent.id()))
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    List<GivenConsent> ofOrder(UUID orderId, String language) {
        return sql.handle()
                .createQuery("""
                        select o.consent_id, c.name, c.required, o.edition, e.texts, o.agreed, o.given_at, o.taken_back_at from order_consent o
                        join consent c on c.id = o.consent_id join consent_edition e on e.consent_id = o.consent_id and e.edition = o.edition
                        where o.order_id = :order order by c.position, c.id""")
                .bind("order", orderId)
                .map((row, context) -> new GivenConsent(
                        row.getObject("consent_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("required"),
                        row.getInt("edition"),
                        inLanguage(texts(row.getString("texts")), language),
                        row.getBoolean("agreed"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("taken_back_at", OffsetDateTime.class))))
                .list();
    }

    void takeBack(UUID orderId, UUID consentId, Instant now) {
        sql.handle()
                .createUpdate(
                        "update order_consent set taken_back_at = :now where order_id = :order and consent_id = :consent and agreed and taken_back_at is null")
                .bind("order", orderId)
                .bind("consent", consentId)
                .bind("now", now)
                .execute();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static String inLanguage(List<ConsentText> texts, String language) {
        return texts.stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .orElseGet(texts::getFirst)
                .text();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ConsentView consent) {
        return statement
                .bind("id", consent.id())
                .bind("event", consent.eventId())
                .bind("name", consent.name())
                .bind("required", consent.required())
                .bind("position", consent.position())
                .bind("edition", consent.edition())
                .bind("version", consent.version());
    }

    private static ConsentView view(ResultSet row) throws SQLException {
        return new ConsentView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("name"),
                row.getBoolean("required"),
                row.getInt("position"),
                row.getInt("edition"),
                texts(row.getString("texts")),
                row.getInt("version"));
    }

    private static String json(List<ConsentText> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(text -> array.add(
                Json.createObjectBuilder().add("language", text.language()).add("text", text.text())));
        return array.build().toString();
    }

    private static List<ConsentText> texts(String json) {
        return Json.createReader(new StringReader(json)).readArray().getValuesAs(JsonObject.class).stream()
                .map(text -> new ConsentText(text.getString("language"), text.getString("text")))
                .toList();
    }
}
