package org.plenum.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * The whole agenda of an event.
 *
 * @param timeZone the event's, in which times are shown
 * @param version changes whenever the agenda does
 * @param days in order; without those that have no session
 * @param tracks in the organizer's order, as are rooms
 */
public record AgendaView(
        UUID eventId, ZoneId timeZone, int version, List<Day> days, List<TrackView> tracks, List<RoomView> rooms) {
    public AgendaView {
        days = List.copyOf(days);
        tracks = List.copyOf(tracks);
        rooms = List.copyOf(rooms);
    }

    /**
     * In the words of who reads now, see {@link org.plenum.kernel.Reader}.
     *
     * @param writtenIn tag of the event's language
     */
    public AgendaView forReader(String writtenIn) {
        return new AgendaView(
                eventId,
                timeZone,
                version,
                days.stream()
                        .map(day -> new Day(
                                day.date(),
                                day.sessions().stream()
                                        .map(session -> session.forReader(writtenIn))
                                        .toList()))
                        .toList(),
                tracks.stream().map(track -> track.forReader(writtenIn)).toList(),
                rooms.stream().map(room -> room.forReader(writtenIn)).toList());
    }

    /** @param sessions by start, then room */
    public record Day(LocalDate date, List<SessionView> sessions) {
        public Day {
            sessions = List.copyOf(sessions);
        }
    }
}
