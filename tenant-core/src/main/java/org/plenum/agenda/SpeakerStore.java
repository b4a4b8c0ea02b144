package org.plenum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Page;
import org.plenum.kernel.Translations;
import org.plenum.pictures.Picture;
import org.plenum.tenancy.TenantSql;

/** The table of speakers, for those who write about them; sessions are put together by {@link AgendaReader}. */
@ApplicationScoped
class SpeakerStore {
    private static final String PROFILE =
            "select id, event_id, name, role, biography, translations, photo_digest, position, version from agenda_speaker where ";
    private static final String ORDER = " order by position, lower(name), id";
    private static final RowMapper<SpeakerProfile> VIEW = (row, context) -> new SpeakerProfile(
            row.getObject("id", UUID.class),
            row.getObject("event_id", UUID.class),
            row.getString("name"),
            row.getString("role"),
            row.getString("biography"),
            Translations.parse(row.getString("translations")),
            row.getString("photo_digest"),
            row.getInt("position"),
            row.getInt("version"));

    @Inject
    TenantSql sql;

    Optional<SpeakerProfile> find(UUID eventId, UUID id) {
        return sql.handle()
                .createQuery(PROFILE + "id = :id and event_id = :event")
                .bind("id", id)
                .bind("event", eventId)
                .map(VIEW)
                .findOne();
    }

    List<SpeakerProfile> ofEvent(UUID eventId, int limit) {
        return sql.handle()
                .createQuery(PROFILE + "event_id = :event" + ORDER + " limit :limit")
                .bind("event", eventId)
                .bind("limit", limit)
                .map(VIEW)
                .list();
    }

    List<SpeakerProfile> after(UUID eventId, @Nullable UUID after, Page.Request page) {
        return sql.handle()
                .createQuery(
                        PROFILE + "event_id = :event and (:after::uuid is null or (lower(name), id) >"
                                + " (select lower(name), id from agenda_speaker where id = :after)) order by lower(name), id limit :limit")
                .bind("event", eventId)
                .bind("after", after)
                .bind("limit", page.limit() + 1)
                .map(VIEW)
                .list();
    }

    int count(UUID eventId) {
        return sql.handle()
                .createQuery("select count(*) from agenda_speaker where event_id = :event")
                .bind("event", eventId)
                .mapTo(Integer.class)
                .one();
    }

    void insert(SpeakerProfile speaker) {
        sql.handle()
                .createUpdate("insert into agenda (event_id) values (:event) on conflict do nothing")
                .bind("event", speaker.eventId())
                .execute();
        bind(sql.handle().createUpdate("""
                        insert into agenda_speaker (id, event_id, name, role, biography, translations, position)
                        select :id, :event, :name, :role, :biography, :translations::jsonb,
                          coalesce(:position::int, (select max(position) + 1 from agenda_speaker where event_id = :event and position < 1000000), 0)"""), speaker)
                .bind("event", speaker.eventId())
                .execute();
    }

    /** False when another version is there than the one before the given. */
    boolean update(SpeakerProfile speaker) {
        return bind(sql.handle().createUpdate("""
                                update agenda_speaker set name = :name, role = :role, biography = :biography, translations = :translations::jsonb, position = coalesce(:position::int, position),
                                  version = :version
                                where id = :id and version = :version - 1"""), speaker)
                        .bind("version", speaker.version())
                        .execute()
                == 1;
    }

    private static Update bind(Update statement, SpeakerProfile speaker) {
        return statement
                .bind("id", speaker.id())
                .bind("name", speaker.name())
                .bind("role", speaker.role())
                .bind("biography", speaker.biography())
                .bind("translations", speaker.translations().json())
                .bind("position", speaker.position() < 0 ? null : speaker.position());
    }

    /** @param picture null takes it away */
    boolean setPhoto(UUID id, int version, @Nullable Picture picture) {
        return sql.handle()
                        .createUpdate("""
                                update agenda_speaker set photo = :bytes, photo_type = :type, photo_digest = :digest, version = version + 1
                                where id = :id and version = :version""")
                        .bind("bytes", picture == null ? null : picture.bytes())
                        .bind("type", picture == null ? null : picture.mediaType())
                        .bind("digest", picture == null ? null : picture.digest())
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    Optional<Picture> photo(UUID eventId, UUID id) {
        return sql.handle()
                .createQuery(
                        "select photo_type, photo_digest, photo from agenda_speaker where id = :id and event_id = :event and photo is not null")
                .bind("id", id)
                .bind("event", eventId)
                .map((row, context) ->
                        new Picture(row.getString("photo_type"), row.getString("photo_digest"), row.getBytes("photo")))
                .findOne();
    }

    void arrange(UUID eventId, List<UUID> ids) {
        sql.handle()
                .createUpdate(
                        "update agenda_speaker p set position = o.at from unnest(:ids) with ordinality o (id, at) where p.id = o.id and p.event_id = :event")
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("event", eventId)
                .execute();
    }

    void delete(UUID id) {
        sql.handle()
                .createUpdate("delete from agenda_speaker where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Sessions carry names of speakers: what was made of the agenda is out of date. */
    void changed(UUID eventId) {
        sql.handle()
                .createUpdate("update agenda set version = version + 1 where event_id = :event")
                .bind("event", eventId)
                .execute();
    }
}
