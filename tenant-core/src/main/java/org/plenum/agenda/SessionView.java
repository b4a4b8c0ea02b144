package org.plenum.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session.
 *
 * @param day to which it belongs for people: a session at one in the morning is on the day before
 * @param summary plain text, paragraphs separated by line breaks
 * @param description as summary; empty in an {@link AgendaView}, whole from {@link Agenda#session}
 * @param language ISO 639, null when unknown
 * @param url a page about it elsewhere, https only
 */
public record SessionView(
        UUID id,
        UUID eventId,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        String title,
        @Nullable String subtitle,
        String summary,
        String description,
        @Nullable String kind,
        @Nullable String language,
        @Nullable TrackView track,
        @Nullable RoomView room,
        List<SpeakerView> speakers,
        @Nullable String url,
        List<Link> links) {
    public SessionView {
        speakers = List.copyOf(speakers);
        links = List.copyOf(links);
    }

    /** @param url https only */
    public record Link(String title, String url) {}
}
