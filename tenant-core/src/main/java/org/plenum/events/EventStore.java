package org.plenum.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.JsonText;
import org.plenum.kernel.TimeCursor;
import org.plenum.kernel.Translations;
import org.plenum.tenancy.TenantSql;

/** The table of events. */
@ApplicationScoped
class EventStore {
    @Inject
    TenantSql sql;

    /** False when the code belongs to another event. */
    boolean insert(EventView event) {
        return bind(sql.handle().createUpdate("""
                                insert into event (id, code, name, tagline, format, starts_at, ends_at, time_zone, currency, visibility, venue, capacity,
                                  description, language, translations, features, status, created_at, version)
                                values (:id, :code, :name, :tagline, :format, :startsAt, :endsAt, :timeZone, :currency, :visibility, :venue, :capacity,
                                  :description, :language, :translations::jsonb, :features::jsonb, :status, :createdAt, :version)
                                on conflict (code) do nothing"""), event).execute() == 1;
    }

    /**
     * False when another version is there than the one before the given.
     *
     * @throws CodeTaken when another event was given the code a moment ago
     */
    boolean update(EventView event) {
        try {
            return bind(sql.handle().createUpdate("""
                                    update event set code = :code, name = :name, tagline = :tagline, format = :format, starts_at = :startsAt,
                                      ends_at = :endsAt, time_zone = :timeZone, currency = :currency, visibility = :visibility, venue = :venue,
                                      capacity = :capacity, description = :description, language = :language, translations = :translations::jsonb,
                                      features = :features::jsonb, status = :status, version = :version
                                    where id = :id and version = :version - 1"""), event).execute() == 1;
        } catch (StatementException failure) {
            if (TenantSql.taken(failure)) {
                throw new CodeTaken();
            }
            throw failure;
        }
    }

    void delete(UUID id) {
        sql.handle()
                .createUpdate("delete from event where id = :id")
                .bind("id", id)
                .execute();
    }

    List<EventView> find(Set<UUID> ids) {
        return sql.handle()
                .createQuery("select * from event where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> view(row))
                .list();
    }

    Optional<EventView> find(UUID id) {
        return sql.handle()
                .createQuery("select * from event where id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<EventView> lock(UUID id) {
        return sql.handle()
                .createQuery("select * from event where id = :id for update")
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    Optional<EventView> byCode(String code) {
        return sql.handle()
                .createQuery("select * from event where code = :code")
                .bind("code", code)
                .map((row, context) -> view(row))
                .findOne();
    }

    List<EventView> upcoming(Instant now, int limit) {
        return sql.handle()
                .createQuery("""
                        select * from event where status = 'PUBLISHED' and visibility = 'PUBLIC' and ends_at > :now
                        order by starts_at, id limit :limit""")
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list();
    }

    List<EventView> past(Instant now, TimeCursor after, int limit) {
        return sql.handle()
                .createQuery("""
                        select * from event where status = 'PUBLISHED' and visibility = 'PUBLIC' and ends_at <= :now and (starts_at, id) < (:at, :id)
                        order by starts_at desc, id desc limit :limit""")
                .bind("now", now)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list();
    }

    List<EventView> list(String pattern, TimeCursor after, int limit) {
        return sql.handle()
                .createQuery("""
                        select * from event where (starts_at, id) < (:at, :id) and (lower(name) like :pattern or code like :pattern)
                        order by starts_at desc, id desc limit :limit""")
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("pattern", pattern)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, EventView event) {
        return statement
                .bind("id", event.id())
                .bind("code", event.code())
                .bind("name", event.name())
                .bind("tagline", event.tagline())
                .bind("format", event.format())
                .bind("startsAt", event.startsAt())
                .bind("endsAt", event.endsAt())
                .bind("timeZone", event.timeZone().getId())
                .bind("currency", event.currency().getCurrencyCode())
                .bind("visibility", event.visibility())
                .bind("venue", event.venue())
                .bind("capacity", event.capacity())
                .bind("description", event.description())
                .bind("language", event.language())
                .bind("translations", event.translations().json())
                .bind("features", json(event.features()))
                .bind("status", event.status())
                .bind("createdAt", event.createdAt())
                .bind("version", event.version());
    }

    private static EventView view(ResultSet row) throws SQLException {
        return new EventView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("tagline"),
                EventFormat.valueOf(row.getString("format")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("time_zone")),
                Currency.getInstance(row.getString("currency")),
                EventVisibility.valueOf(row.getString("visibility")),
                row.getString("venue"),
                row.getObject("capacity", Integer.class),
                row.getString("description"),
                row.getString("language"),
                Translations.parse(row.getString("translations")),
                features(row.getString("features")),
                EventStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static String json(Map<String, Boolean> features) {
        JsonObjectBuilder json = JsonText.BUILDERS.createObjectBuilder();
        new TreeMap<>(features).forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, Boolean> features(@Nullable String json) {
        JsonObject object = JsonText.object(json == null ? "{}" : json);
        Map<String, Boolean> features = new TreeMap<>();
        object.keySet().forEach(name -> features.put(name, object.getBoolean(name)));
        return features;
    }
}
