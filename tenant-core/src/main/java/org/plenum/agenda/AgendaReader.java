package org.plenum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.kernel.JsonText;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.kernel.Translations;
import org.plenum.tenancy.TenantSql;

/** Puts sessions together from their rows: a handful of queries for a whole agenda, whatever its size. */
@ApplicationScoped
class AgendaReader {
    /** Of sessions in lists; descriptions are read one by one. */
    private static final String LISTED =
            "select s.id, s.event_id, s.day, s.starts_at, s.ends_at, s.title, s.subtitle, s.summary, '' as description, s.kind, s.language, s.track_id, s.room_id, s.url, s.links, s.translations, s.version"
                    + " from agenda_session s left join agenda_room r on r.id = s.room_id";

    private static final String WHOLE = LISTED.replace("'' as description", "s.description");
    private static final String ORDER = " order by s.starts_at, r.position nulls last, s.id";

    @Inject
    TenantSql sql;

    /** 0 for an event that never had an agenda. */
    int version(UUID eventId) {
        return sql.handle()
                .createQuery("select version from agenda where event_id = :event")
                .bind("event", eventId)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    AgendaView read(UUID eventId, ZoneId timeZone) {
        Parts parts = parts(eventId);
        Map<UUID, List<SpeakerView>> speakers = sql.handle()
                .createQuery(
                        "select l.session_id, p.id, p.name from agenda_session_speaker l join agenda_speaker p on p.id = l.speaker_id where p.event_id = :event order by l.session_id, l.position")
                .bind("event", eventId)
                .reduceRows(new HashMap<>(), AgendaReader::addSpeaker);
        Map<LocalDate, List<SessionView>> days = new TreeMap<>();
        sql.handle()
                .createQuery(LISTED + " where s.event_id = :event" + ORDER)
                .bind("event", eventId)
                .map((row, context) -> session(row, parts, speakers))
                .forEach(session -> days.computeIfAbsent(session.day(), day -> new ArrayList<>())
                        .add(session));
        return new AgendaView(
                eventId,
                timeZone,
                version(eventId),
                days.entrySet().stream()
                        .map(day -> new AgendaView.Day(day.getKey(), day.getValue()))
                        .toList(),
                List.copyOf(parts.tracks().values()),
                List.copyOf(parts.rooms().values()));
    }

    SessionView session(UUID eventId, UUID id) {
        Parts parts = parts(eventId);
        Map<UUID, List<SpeakerView>> speakers = speakersOf(List.of(id));
        return sql.handle()
                .createQuery(WHOLE + " where s.event_id = :event and s.id = :id")
                .bind("event", eventId)
                .bind("id", id)
                .map((row, context) -> session(row, parts, speakers))
                .findOne()
                .orElseThrow(() -> new NotFound("session"));
    }

    Page<SessionView> sessions(UUID eventId, Page.Request page) {
        UUID after = after(page);
        List<UUID> ids = sql.handle()
                .createQuery(
                        "select id from agenda_session where event_id = :event and (:after::uuid is null or (starts_at, id) >"
                                + " (select starts_at, id from agenda_session where id = :after)) order by starts_at, id limit :limit")
                .bind("event", eventId)
                .bind("after", after)
                .bind("limit", page.limit() + 1)
                .mapTo(UUID.class)
                .list();
        Parts parts = parts(eventId);
        Map<UUID, List<SpeakerView>> speakers = speakersOf(ids);
        List<SessionView> sessions = sql.handle()
                .createQuery(WHOLE + " where s.id = any(:ids) order by s.starts_at, s.id")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> session(row, parts, speakers))
                .list();
        return Page.of(sessions, page.limit(), session -> session.id().toString());
    }

    Map<UUID, List<SessionView>> comingUp(Set<UUID> eventIds, Instant from, int each) {
        List<UUID> ids = sql.handle()
                .createQuery("""
                        select s.id from unnest(:events) as e (id)
                        cross join lateral (select id from agenda_session where event_id = e.id and ends_at > :from
                          order by starts_at, id limit :each) s
                        """)
                .bindArray("events", UUID.class, eventIds.toArray())
                .bind("from", from)
                .bind("each", each)
                .mapTo(UUID.class)
                .list();
        Parts parts = new Parts(tracksOf(eventIds), roomsOf(eventIds));
        Map<UUID, List<SpeakerView>> speakers = speakersOf(ids);
        return sql
                .handle()
                .createQuery(LISTED + " where s.id = any(:ids)" + ORDER)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> session(row, parts, speakers))
                .stream()
                .collect(Collectors.groupingBy(SessionView::eventId));
    }

    Page<TrackView> tracks(UUID eventId, Page.Request page) {
        return after(List.copyOf(parts(eventId).tracks().values()), TrackView::id, page);
    }

    TrackView track(UUID eventId, UUID id) {
        TrackView track = parts(eventId).tracks().get(id);
        if (track == null) {
            throw new NotFound("track");
        }
        return track;
    }

    RoomView room(UUID eventId, UUID id) {
        RoomView room = parts(eventId).rooms().get(id);
        if (room == null) {
            throw new NotFound("room");
        }
        return room;
    }

    Page<RoomView> rooms(UUID eventId, Page.Request page) {
        return after(List.copyOf(parts(eventId).rooms().values()), RoomView::id, page);
    }

    private record Parts(Map<UUID, TrackView> tracks, Map<UUID, RoomView> rooms) {}

    private Parts parts(UUID eventId) {
        return new Parts(tracksOf(Set.of(eventId)), roomsOf(Set.of(eventId)));
    }

    private Map<UUID, TrackView> tracksOf(Set<UUID> eventIds) {
        return byId(
                sql.handle()
                        .createQuery(
                                "select id, name, color, translations, version from agenda_track where event_id = any(:events) order by position, id")
                        .bindArray("events", UUID.class, eventIds.toArray())
                        .map((row, context) -> new TrackView(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("color"),
                                Translations.parse(row.getString("translations")),
                                row.getInt("version")))
                        .list(),
                TrackView::id);
    }

    private Map<UUID, RoomView> roomsOf(Set<UUID> eventIds) {
        return byId(
                sql.handle()
                        .createQuery(
                                "select id, name, translations, version from agenda_room where event_id = any(:events) order by position, id")
                        .bindArray("events", UUID.class, eventIds.toArray())
                        .map((row, context) -> new RoomView(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                Translations.parse(row.getString("translations")),
                                row.getInt("version")))
                        .list(),
                RoomView::id);
    }

    private Map<UUID, List<SpeakerView>> speakersOf(List<UUID> sessions) {
        return sql.handle()
                .createQuery(
                        "select l.session_id, p.id, p.name from agenda_session_speaker l join agenda_speaker p on p.id = l.speaker_id where l.session_id = any(:ids) order by l.session_id, l.position")
                .bindArray("ids", UUID.class, sessions.toArray())
                .reduceRows(new HashMap<>(), AgendaReader::addSpeaker);
    }

    private static Map<UUID, List<SpeakerView>> addSpeaker(
            Map<UUID, List<SpeakerView>> all, org.jdbi.v3.core.result.RowView row) {
        all.computeIfAbsent(row.getColumn("session_id", UUID.class), session -> new ArrayList<>())
                .add(new SpeakerView(row.getColumn("id", UUID.class), row.getColumn("name", String.class)));
        return all;
    }

    private static SessionView session(ResultSet row, Parts parts, Map<UUID, List<SpeakerView>> speakers)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SessionView(
                id,
                row.getObject("event_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("title"),
                row.getString("subtitle"),
                row.getString("summary"),
                row.getString("description"),
                row.getString("kind"),
                row.getString("language"),
                parts.tracks().get(row.getObject("track_id", UUID.class)),
                parts.rooms().get(row.getObject("room_id", UUID.class)),
                speakers.getOrDefault(id, List.of()),
                row.getString("url"),
                links(row.getString("links")),
                Translations.parse(row.getString("translations")),
                row.getInt("version"));
    }

    private static List<SessionView.Link> links(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        return JsonText.array(json).getValuesAs(JsonObject.class).stream()
                .map(link -> new SessionView.Link(link.getString("title"), link.getString("url")))
                .toList();
    }

    private static @Nullable UUID after(Page.Request page) {
        return page.after() == null ? null : Ids.parse("page", page.after());
    }

    /** Short lists are read whole. */
    private static <T> Page<T> after(List<T> all, Function<T, UUID> id, Page.Request page) {
        UUID after = after(page);
        List<T> rest = after == null
                ? all
                : all.stream()
                        .dropWhile(item -> !id.apply(item).equals(after))
                        .skip(1)
                        .toList();
        return Page.of(
                rest.stream().limit(page.limit() + 1L).toList(),
                page.limit(),
                item -> id.apply(item).toString());
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream()
                .collect(Collectors.toMap(id, item -> item, (first, second) -> first, java.util.LinkedHashMap::new));
    }
}
