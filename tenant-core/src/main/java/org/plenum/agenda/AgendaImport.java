package org.plenum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.tenancy.TenantSql;

/** Brings an event's agenda in line with a schedule file, in the caller's transaction. */
@ApplicationScoped
class AgendaImport {
    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    private record Known(UUID id, @Nullable String hash) {}

    ImportView run(UUID eventId, Schedule schedule) {
        Handle handle = sql.handle();
        handle.createUpdate("insert into agenda (event_id, version) values (:event, 0) on conflict do nothing")
                .bind("event", eventId)
                .execute();
        handle.createQuery("select version from agenda where event_id = :event for update")
                .bind("event", eventId)
                .mapTo(Integer.class)
                .one();
        Map<String, UUID> tracks = tracks(handle, eventId, schedule.tracks());
        Map<String, UUID> rooms = rooms(handle, eventId, schedule.rooms());
        Map<String, UUID> speakers = speakers(handle, eventId, schedule.talks());

        Map<String, Known> known = new HashMap<>();
        handle.createQuery(
                        "select source_key, id, source_hash from agenda_session where event_id = :event and source_key is not null")
                .bind("event", eventId)
                .map((row, context) -> Map.entry(
                        row.getString("source_key"),
                        new Known(row.getObject("id", UUID.class), row.getString("source_hash"))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));

        int added = 0;
        int changed = 0;
        List<UUID> written = new ArrayList<>();
        PreparedBatch sessions = handle.prepareBatch("""
                insert into agenda_session (id, event_id, source_key, source_hash, day, starts_at, ends_at, title, subtitle, summary, description,
                                            kind, language, track_id, room_id, url, links)
                values (:id, :event, :key, :hash, :day, :starts, :ends, :title, :subtitle, :summary, :description,
                        :kind, :language, :track, :room, :url, :links::jsonb)
                on conflict (event_id, source_key) do update set source_hash = excluded.source_hash, day = excluded.day, starts_at = excluded.starts_at,
                  ends_at = excluded.ends_at, title = excluded.title, subtitle = excluded.subtitle, summary = excluded.summary,
                  description = excluded.description, kind = excluded.kind, language = excluded.language, track_id = excluded.track_id,
                  room_id = excluded.room_id, url = excluded.url, links = excluded.links, version = agenda_session.version + 1
                """);
        PreparedBatch links = handle.prepareBatch(
                "insert into agenda_session_speaker (session_id, speaker_id, position) values (:session, :speaker, :position)");
        Set<String> keys = new HashSet<>();
        for (Schedule.Talk talk : schedule.talks()) {
            keys.add(talk.key());
            String hash = hash(talk);
            Known before = known.get(talk.key());
            if (before != null && hash.equals(before.hash())) {
                continue;
            }
            if (before == null) {
                added++;
            } else {
                changed++;
            }
            UUID id = before == null ? Ids.next() : before.id();
            written.add(id);
            bind(sessions, talk)
                    .bind("id", id)
                    .bind("event", eventId)
                    .bind("hash", hash)
                    .bind("track", talk.track() == null ? null : tracks.get(talk.track()))
                    .bind("room", talk.room() == null ? null : rooms.get(talk.room()))
                    .add();
            int position = 0;
            for (Schedule.Person person : talk.persons()) {
                links.bind("session", id)
                        .bind("speaker", speakers.get(person.key()))
                        .bind("position", position++)
                        .add();
            }
        }
        sessions.execute();
        handle.createUpdate("delete from agenda_session_speaker where session_id = any(:ids)")
                .bindArray("ids", UUID.class, written.toArray())
                .execute();
        links.execute();

        List<UUID> gone = known.entrySet().stream()
                .filter(entry -> !keys.contains(entry.getKey()))
                .map(entry -> entry.getValue().id())
                .toList();
        removeUnused(handle, eventId, gone, speakers.values(), tracks.values(), rooms.values());
        handle.createUpdate("update agenda set version = version + 1, imported_at = :now where event_id = :event")
                .bind("now", clock.instant())
                .bind("event", eventId)
                .execute();
        return new ImportView(
                added,
                changed,
                schedule.talks().size() - added - changed,
                gone.size(),
                tracks.size(),
                rooms.size(),
                speakers.size());
    }

    private static PreparedBatch bind(PreparedBatch batch, Schedule.Talk talk) {
        JsonArrayBuilder links = Json.createArrayBuilder();
        talk.links()
                .forEach(link -> links.add(
                        Json.createObjectBuilder().add("title", link.title()).add("url", link.url())));
        return batch.bind("key", talk.key())
                .bind("day", talk.day())
                .bind("starts", talk.startsAt())
                .bind("ends", talk.endsAt())
                .bind("title", talk.title())
                .bind("subtitle", talk.subtitle())
                .bind("summary", talk.summary())
                .bind("description", talk.description())
                .bind("kind", talk.kind())
                .bind("language", talk.language())
                .bind("url", talk.url())
                .bind("links", links.build().toString());
    }

    private static Map<String, UUID> tracks(Handle handle, UUID eventId, List<Schedule.Track> tracks) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into agenda_track (id, event_id, name, color, position) values (:id, :event, :name, :color, :position)"
                        + " on conflict (event_id, name) do update set color = excluded.color, position = excluded.position");
        int position = 0;
        for (Schedule.Track track : tracks) {
            batch.bind("id", Ids.next())
                    .bind("event", eventId)
                    .bind("name", track.name())
                    .bind("color", track.color())
                    .bind("position", position++)
                    .add();
        }
        batch.execute();
        Map<String, UUID> all = ids(handle, "select name, id from agenda_track where event_id = :event", eventId);
        all.keySet().retainAll(tracks.stream().map(Schedule.Track::name).toList());
        return all;
    }

    private static Map<String, UUID> rooms(Handle handle, UUID eventId, List<String> rooms) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into agenda_room (id, event_id, name, position) values (:id, :event, :name, :position)"
                        + " on conflict (event_id, name) do update set position = excluded.position");
        int position = 0;
        for (String room : rooms) {
            batch.bind("id", Ids.next())
                    .bind("event", eventId)
                    .bind("name", room)
                    .bind("position", position++)
                    .add();
        }
        batch.execute();
        Map<String, UUID> all = ids(handle, "select name, id from agenda_room where event_id = :event", eventId);
        all.keySet().retainAll(rooms);
        return all;
    }

    private static Map<String, UUID> speakers(Handle handle, UUID eventId, List<Schedule.Talk> talks) {
        Map<String, String> names = new LinkedHashMap<>();
        talks.forEach(talk -> talk.persons().forEach(person -> names.put(person.key(), person.name())));
        PreparedBatch batch = handle.prepareBatch(
                "insert into agenda_speaker (id, event_id, source_key, name) values (:id, :event, :key, :name)"
                        + " on conflict (event_id, source_key) do update set name = excluded.name");
        names.forEach((key, name) -> batch.bind("id", Ids.next())
                .bind("event", eventId)
                .bind("key", key)
                .bind("name", name)
                .add());
        batch.execute();
        Map<String, UUID> all = ids(
                handle,
                "select source_key, id from agenda_speaker where event_id = :event and source_key is not null",
                eventId);
        all.keySet().retainAll(names.keySet());
        return all;
    }

    private static Map<String, UUID> ids(Handle handle, String query, UUID eventId) {
        Map<String, UUID> ids = new HashMap<>();
        handle.createQuery(query)
                .bind("event", eventId)
                .map((row, context) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }

    /** Removes sessions that the file no longer has, and what neither the file nor any session left mentions. */
    private static void removeUnused(
            Handle handle,
            UUID eventId,
            Collection<UUID> sessions,
            Collection<UUID> speakers,
            Collection<UUID> tracks,
            Collection<UUID> rooms) {
        handle.createUpdate("delete from agenda_session where id = any(:ids)")
                .bindArray("ids", UUID.class, sessions.toArray())
                .execute();
        handle.createUpdate(
                        "delete from agenda_speaker p where event_id = :event and source_key is not null and id <> all(:kept)"
                                + " and not exists (select from agenda_session_speaker l where l.speaker_id = p.id)")
                .bind("event", eventId)
                .bindArray("kept", UUID.class, speakers.toArray())
                .execute();
        handle.createUpdate("delete from agenda_track t where event_id = :event and id <> all(:kept)"
                        + " and not exists (select from agenda_session s where s.track_id = t.id)")
                .bind("event", eventId)
                .bindArray("kept", UUID.class, tracks.toArray())
                .execute();
        handle.createUpdate("delete from agenda_room r where event_id = :event and id <> all(:kept)"
                        + " and not exists (select from agenda_session s where s.room_id = r.id)")
                .bind("event", eventId)
                .bindArray("kept", UUID.class, rooms.toArray())
                .execute();
    }

    /** Records write all their parts, so a change of any of them is seen. */
    private static String hash(Schedule.Talk talk) {
        try {
            byte[] text = talk.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
