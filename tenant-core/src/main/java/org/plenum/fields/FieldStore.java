package org.plenum.fields;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.plenum.kernel.JsonText;
import org.plenum.kernel.Translations;
import org.plenum.tenancy.TenantSql;

/** The table of custom fields. */
@ApplicationScoped
class FieldStore {
    private static final String FIELDS =
            "select f.*, e.language from custom_field f join event e on e.id = f.event_id where f.event_id = :event";
    private static final String ORDER = " order by f.position, f.id";

    @Inject
    TenantSql sql;

    List<FieldView> ofEvent(UUID eventId) {
        return sql.handle()
                .createQuery(FIELDS + ORDER)
                .bind("event", eventId)
                .map((row, context) -> view(row))
                .list();
    }

    /** Nobody else adds one until the transaction ends. */
    List<FieldView> lockedOfEvent(UUID eventId) {
        sql.handle()
                .createQuery("select 1 from event where id = :event for no key update")
                .bind("event", eventId)
                .mapTo(Integer.class)
                .findOne();
        return ofEvent(eventId);
    }

    Optional<FieldView> find(UUID eventId, UUID id) {
        return sql.handle()
                .createQuery(FIELDS + " and f.id = :id")
                .bind("event", eventId)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    void insert(FieldView field) {
        bind(sql.handle().createUpdate("""
                        insert into custom_field (id, event_id, label, hint, translations, kind, asked, required, choices, ticket_types, position, version)
                        values (:id, :event, :label, :hint, :translations::jsonb, :kind, :asked, :required, :choices::jsonb, :types, :position, :version)"""), field).execute();
    }

    /** False when another version is there than the one before the given. */
    boolean update(FieldView field) {
        return bind(sql.handle().createUpdate("""
                                update custom_field set label = :label, hint = :hint, translations = :translations::jsonb, kind = :kind, asked = :asked,
                                  required = :required, choices = :choices::jsonb, ticket_types = :types, position = :position, version = :version
                                where id = :id and event_id = :event and version = :version - 1"""), field).execute() == 1;
    }

    void delete(UUID id) {
        sql.handle()
                .createUpdate("delete from custom_field where id = :id")
                .bind("id", id)
                .execute();
    }

    void arrange(UUID eventId, List<UUID> ids) {
        sql.handle()
                .createUpdate(
                        "update custom_field f set position = o.at from unnest(:ids) with ordinality o (id, at) where f.id = o.id and f.event_id = :event")
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("event", eventId)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, FieldView field) {
        return statement
                .bind("id", field.id())
                .bind("event", field.eventId())
                .bind("label", field.label())
                .bind("hint", field.hint())
                .bind("translations", field.translations().json())
                .bind("kind", field.kind().name())
                .bind("asked", field.asked().name())
                .bind("required", field.required())
                .bind(
                        "choices",
                        JsonText.BUILDERS
                                .createArrayBuilder(field.choices())
                                .build()
                                .toString())
                .bindArray("types", UUID.class, field.ticketTypeIds().toArray())
                .bind("position", field.position())
                .bind("version", field.version());
    }

    private static FieldView view(ResultSet row) throws SQLException {
        return new FieldView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("label"),
                row.getString("hint"),
                row.getString("language"),
                Translations.parse(row.getString("translations")),
                FieldKind.valueOf(row.getString("kind")),
                FieldAsked.valueOf(row.getString("asked")),
                row.getBoolean("required"),
                JsonText.array(row.getString("choices")).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList(),
                Arrays.asList((UUID[]) row.getArray("ticket_types").getArray()),
                row.getInt("position"),
                row.getInt("version"));
    }
}
