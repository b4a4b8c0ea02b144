package org.plenum.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Translations;

/**
 * One session. The texts are as they were written, in the event's language, until {@link #forReader} says otherwise.
 *
 * @param day to which it belongs for people: a session at one in the morning is on the day before
 * @param summary plain text, paragraphs separated by line breaks
 * @param description as summary; empty in an {@link AgendaView}, whole from {@link Agenda#session}
 * @param language ISO 639, null when unknown
 * @param translations title, subtitle, summary and description in other languages
 * @param version for optimistic locking
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
        List<Link> links,
        Translations translations,
        int version) {
    public SessionView {
        speakers = List.copyOf(speakers);
        links = List.copyOf(links);
    }

    /**
     * In the words of who reads now, see {@link org.plenum.kernel.Reader}.
     *
     * @param writtenIn tag of the event's language
     */
    public SessionView forReader(String writtenIn) {
        return new SessionView(
                id,
                eventId,
                day,
                startsAt,
                endsAt,
                translations.said("title", title, writtenIn),
                translations.saidIfAny("subtitle", subtitle, writtenIn),
                translations.said("summary", summary, writtenIn),
                translations.said("description", description, writtenIn),
                kind,
                language,
                track == null ? null : track.forReader(writtenIn),
                room == null ? null : room.forReader(writtenIn),
                speakers,
                url,
                links,
                translations,
                version);
    }

    /** @param url https only */
    public record Link(String title, String url) {}
}
