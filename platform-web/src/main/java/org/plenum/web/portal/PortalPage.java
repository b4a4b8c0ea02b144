package org.plenum.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.agenda.Agenda;
import org.plenum.agenda.SessionView;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.chat.ChannelView;
import org.plenum.chat.Channels;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.web.ui.QrCodes;

/** An attendee's home: their events, the tickets to them, what comes next, and what is new in the conversations. */
@Named("portalPage")
@RequestScoped
public class PortalPage {
    /** Sessions that are shown of what comes next. */
    private static final int NEXT_SESSIONS = 5;

    @Inject
    Attendees attendees;

    @Inject
    Events events;

    @Inject
    Agenda agenda;

    @Inject
    Channels channels;

    @Inject
    Clock clock;

    private List<Going> going = List.of();
    private List<ChannelView> conversations = List.of();

    @PostConstruct
    void open() {
        Map<UUID, List<TicketView>> byEvent = new LinkedHashMap<>();
        for (TicketView ticket : attendees.mine()) {
            byEvent.computeIfAbsent(ticket.eventId(), fresh -> new ArrayList<>())
                    .add(ticket);
        }
        Instant now = clock.instant();
        Map<UUID, List<SessionView>> next = agenda.comingUp(byEvent.keySet(), now, NEXT_SESSIONS);
        going = events.known(byEvent.keySet()).values().stream()
                .map(event -> Going.at(
                        now,
                        event,
                        byEvent.getOrDefault(event.id(), List.of()),
                        next.getOrDefault(event.id(), List.of())))
                .sorted(Comparator.comparing(
                                (Going each) -> each.event().endsAt().isBefore(now))
                        .thenComparing(each -> each.event().startsAt()))
                .toList();
        conversations = Callers.current().may(Permission.CHANNELS_READ) ? channels.ofCaller() : List.of();
    }

    public void load() {
        getGoing();
    }

    public List<Going> getGoing() {
        return going;
    }

    public List<ChannelView> getConversations() {
        return conversations;
    }

    public String qr(TicketView ticket) {
        return QrCodes.dataUri(ticket.payload());
    }

    public boolean valid(TicketView ticket) {
        return ticket.status() == TicketStatus.VALID;
    }

    public long unread(ChannelView channel) {
        return Math.max(0, channel.seq() - channel.readSeq());
    }

    /** A session that goes on right now. */
    public boolean running(SessionView session) {
        Instant now = clock.instant();
        return !session.startsAt().isAfter(now) && session.endsAt().isAfter(now);
    }

    /**
     * An event the attendee has tickets to.
     *
     * @param next what goes on or comes next in the programme
     * @param daysToGo until it begins, counted in its own time zone; 0 on the day
     */
    public record Going(
            EventView event,
            List<TicketView> tickets,
            List<SessionView> next,
            boolean live,
            boolean over,
            long daysToGo) {
        static Going at(Instant now, EventView event, List<TicketView> tickets, List<SessionView> next) {
            boolean over = !event.endsAt().isAfter(now);
            boolean live = !over && !event.startsAt().isAfter(now);
            long days = ChronoUnit.DAYS.between(
                    LocalDate.ofInstant(now, event.timeZone()),
                    LocalDate.ofInstant(event.startsAt(), event.timeZone()));
            return new Going(event, tickets, next, live, over, Math.max(0, days));
        }
    }
}
