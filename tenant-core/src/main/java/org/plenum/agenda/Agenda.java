package org.plenum.agenda;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Door;
import org.plenum.kernel.Page;
import org.plenum.kernel.Translations;

/** The agenda of an event: read by everybody once the event is published, taken over from a file by its organizers. */
@Door
public class Agenda {
    @Inject
    AgendaReader reader;

    @Inject
    AgendaImport imports;

    @Inject
    AgendaTranslations translations;

    @Inject
    Events events;

    /**
     * In the reader's words.
     *
     * @throws org.plenum.kernel.NotFound when there is no published event of that code
     */
    @Unrestricted("the public page of a published event")
    public AgendaView publicAgenda(String eventCode) {
        EventView event = events.publicByCode(eventCode);
        return of(event).forReader(event.language());
    }

    /** Changes whenever the agenda does; what was made of it may be kept until then. */
    @Unrestricted("the public page of a published event")
    public int publicVersion(String eventCode) {
        return reader.version(events.publicByCode(eventCode).id());
    }

    /** In the reader's words. */
    @Unrestricted("the public page of a published event")
    public SessionView publicSession(String eventCode, UUID sessionId) {
        EventView event = events.publicByCode(eventCode);
        return reader.session(event.id(), sessionId).forReader(event.language());
    }

    /**
     * Sessions that go on or come next, by event and start, in the reader's words.
     *
     * @param each how many of each event at most
     */
    @Unrestricted("Called for events to which the caller was found to have a ticket; no edge passes ids on")
    public Map<UUID, List<SessionView>> comingUp(Set<UUID> eventIds, Instant from, int each) {
        Map<UUID, List<SessionView>> sessions = reader.comingUp(eventIds, from, each);
        Map<UUID, EventView> known = events.known(sessions.keySet());
        sessions.replaceAll((event, of) -> {
            String writtenIn = requireNonNull(known.get(event)).language();
            return of.stream().map(session -> session.forReader(writtenIn)).toList();
        });
        return sessions;
    }

    @Requires(Permission.EVENTS_VIEW)
    public AgendaView ofEvent(UUID eventId) {
        return of(events.get(eventId));
    }

    @Requires(Permission.EVENTS_VIEW)
    public SessionView session(UUID eventId, UUID sessionId) {
        events.get(eventId);
        return reader.session(eventId, sessionId);
    }

    /** By start. */
    @Requires(Permission.EVENTS_VIEW)
    public Page<SessionView> sessions(UUID eventId, Page.Request page) {
        events.get(eventId);
        return reader.sessions(eventId, page);
    }

    /** In the organizer's order, as are rooms. */
    @Requires(Permission.EVENTS_VIEW)
    public Page<TrackView> tracks(UUID eventId, Page.Request page) {
        events.get(eventId);
        return reader.tracks(eventId, page);
    }

    @Requires(Permission.EVENTS_VIEW)
    public Page<RoomView> rooms(UUID eventId, Page.Request page) {
        events.get(eventId);
        return reader.rooms(eventId, page);
    }

    /**
     * Takes over a schedule.xml of the frab form. Sessions are known again by their guid: what changed is changed, what is gone is removed, what is the same stays as it
     * is; sessions that did not come from a file are left alone.
     *
     * @param file at most 10 MB
     * @throws ScheduleRefused when it cannot be read; then nothing changes
     */
    @Requires(Permission.AGENDA_EDIT)
    public ImportView importSchedule(UUID eventId, byte[] file) {
        events.get(eventId);
        return imports.run(eventId, ScheduleFile.read(file));
    }

    /**
     * Says a session in other languages.
     *
     * @param version that the caller saw
     * @throws org.plenum.kernel.Invalid field by field
     * @throws org.plenum.kernel.Stale when the version is not the newest
     */
    @Requires(Permission.AGENDA_EDIT)
    public SessionView translateSession(UUID eventId, UUID id, int version, Translations wanted) {
        translations.write(AgendaTranslations.Part.SESSION, eventId, id, version, wanted);
        return reader.session(eventId, id);
    }

    @Requires(Permission.EVENTS_VIEW)
    public TrackView track(UUID eventId, UUID id) {
        return reader.track(eventId, id);
    }

    /** As {@link #translateSession} for the name of a track. */
    @Requires(Permission.AGENDA_EDIT)
    public TrackView translateTrack(UUID eventId, UUID id, int version, Translations wanted) {
        translations.write(AgendaTranslations.Part.TRACK, eventId, id, version, wanted);
        return reader.track(eventId, id);
    }

    @Requires(Permission.EVENTS_VIEW)
    public RoomView room(UUID eventId, UUID id) {
        return reader.room(eventId, id);
    }

    /** As {@link #translateSession} for the name of a room. */
    @Requires(Permission.AGENDA_EDIT)
    public RoomView translateRoom(UUID eventId, UUID id, int version, Translations wanted) {
        translations.write(AgendaTranslations.Part.ROOM, eventId, id, version, wanted);
        return reader.room(eventId, id);
    }

    private AgendaView of(EventView event) {
        return reader.read(event.id(), event.timeZone());
    }
}
