package org.plenum.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.agenda.AgendaView;
import org.plenum.agenda.SessionView;
import org.plenum.agenda.Stars;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.NotFound;

/** The programme of an attendee's event, {@code /me/agenda/{code}}, with their own sessions marked; the event that ends next without a code. */
@Named("myAgendaPage")
@RequestScoped
public class MyAgendaPage {
    @Inject
    Attendees attendees;

    @Inject
    Events events;

    @Inject
    Stars stars;

    private List<EventView> attended = List.of();
    private @Nullable EventView event;
    private @Nullable AgendaView view;
    private Set<UUID> starred = Set.of();

    @PostConstruct
    void open() {
        Set<UUID> ids = attendees.mine().stream()
                .filter(ticket -> ticket.status() == TicketStatus.VALID)
                .map(TicketView::eventId)
                .collect(Collectors.toSet());
        Collection<EventView> known = events.known(ids).values();
        attended =
                known.stream().sorted(Comparator.comparing(EventView::endsAt)).toList();
        String code = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("code");
        event = attended.stream()
                .filter(each -> code == null || each.code().equals(code))
                .findFirst()
                .orElse(null);
        if (event == null && code != null) {
            event = organizers(code);
        }
        if (event != null) {
            view = stars.agenda(event.id());
            starred = stars.mine();
        }
    }

    /** Who makes an event may see its programme as attendees do. */
    private EventView organizers(String code) {
        if (!Callers.current().may(Permission.EVENTS_VIEW)) {
            throw new NotFound("event");
        }
        return events.byCode(code);
    }

    public void load() {
        getEvents();
    }

    /** All that the attendee has a ticket to. */
    public List<EventView> getEvents() {
        return attended;
    }

    public UUID getMe() {
        return Callers.current().requireId();
    }

    public @Nullable EventView getEvent() {
        return event;
    }

    public @Nullable AgendaView getView() {
        return view;
    }

    /** Own sessions of the event, by start. */
    public List<SessionView> getOwn() {
        return view == null
                ? List.of()
                : view.days().stream()
                        .flatMap(day -> day.sessions().stream())
                        .filter(this::own)
                        .toList();
    }

    public boolean own(SessionView session) {
        return starred.contains(session.id());
    }

    public String dayName(LocalDate date) {
        return DateTimeFormatter.ofPattern(
                        "EEEE d MMMM",
                        FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .format(date);
    }
}
