package org.plenum.agenda;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.attendees.Attendees;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Door;
import org.plenum.kernel.NotFound;

/** The sessions that somebody wants to see, of events to which they have a ticket, or which they organize. */
@Door
public class Stars {
    /** Far more than anybody can go to. */
    static final int OF_PERSON_MAX = 2_000;

    @Inject
    StarStore store;

    @Inject
    AgendaReader reader;

    @Inject
    Attendees attendees;

    @Inject
    Events events;

    @Inject
    Clock clock;

    /** @throws NotFound when the caller neither has a ticket to the event nor organizes it */
    @Requires(Permission.PORTAL_USE)
    public AgendaView agenda(UUID eventId) {
        EventView event = attended(eventId);
        return reader.read(event.id(), event.timeZone()).forReader(event.language());
    }

    /** Ids of the caller's sessions. */
    @Requires(Permission.PORTAL_USE)
    public Set<UUID> mine() {
        return store.of(Callers.current().requireId());
    }

    /**
     * Twice is as good as once: what was said without a network may come again.
     *
     * @param wanted false to take it back
     * @throws NotFound when there is no such session at such an event
     */
    @Requires(Permission.PORTAL_USE)
    public void change(UUID sessionId, boolean wanted) {
        UUID person = Callers.current().requireId();
        if (!wanted) {
            store.remove(person, sessionId);
            return;
        }
        attended(store.eventOf(sessionId).orElseThrow(() -> new NotFound("session")));
        store.add(person, sessionId, clock.instant(), OF_PERSON_MAX);
    }

    private EventView attended(UUID eventId) {
        if (!Callers.current().may(Permission.EVENTS_VIEW) && !attendees.attending(eventId)) {
            throw new NotFound("event");
        }
        return events.known(eventId).orElseThrow(() -> new NotFound("event"));
    }
}
