package org.plenum.web.agenda;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.agenda.Agenda;
import org.plenum.agenda.AgendaView;
import org.plenum.agenda.SessionView;
import org.plenum.agenda.SpeakerView;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.web.site.SiteMenu;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;

/** The programme, one day at a time: {@code ?day=2025-12-27}, today's or the first day without; {@code ?track=} narrows it. */
@Named("agendaPage")
@RequestScoped
public class AgendaPage {
    /** Of design's categorical colours. */
    private static final int COLORS = 4;

    @Inject
    Events events;

    @Inject
    Agenda agenda;

    @Inject
    Clock clock;

    @Inject
    LookOfRequest look;

    @Inject
    SiteMenu menu;

    private @Nullable EventView event;
    private @Nullable AgendaView view;
    private AgendaView.@Nullable Day day;
    private String track = "";
    private Map<String, Integer> colorOfTrack = Map.of();

    @PostConstruct
    void open() {
        String code = Parameters.text("code");
        EventView found = events.publicByCode(code);
        AgendaView whole = agenda.publicAgenda(code);
        event = found;
        look.takeThatOf(found.id());
        menu.about(found);
        view = whole;
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        track = asked.getOrDefault("track", "");
        String wanted = asked.getOrDefault(
                "day", LocalDate.ofInstant(clock.instant(), whole.timeZone()).toString());
        day = whole.days().stream()
                .filter(each -> each.date().toString().equals(wanted))
                .findFirst()
                .orElse(whole.days().isEmpty() ? null : whole.days().getFirst());
        List<String> names =
                whole.tracks().stream().map(each -> each.id().toString()).toList();
        colorOfTrack = names.stream().collect(Collectors.toMap(id -> id, id -> names.indexOf(id) % COLORS + 1));
    }

    public void load() {
        getEvent();
    }

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    public AgendaView getView() {
        if (view == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return view;
    }

    public AgendaView.@Nullable Day getDay() {
        return day;
    }

    public String getTrack() {
        return track;
    }

    public List<SessionView> getSessions() {
        if (day == null) {
            return List.of();
        }
        return day.sessions().stream()
                .filter(session -> track.isEmpty()
                        || (session.track() != null
                                && session.track().id().toString().equals(track)))
                .toList();
    }

    public String dayName(LocalDate date) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return DateTimeFormatter.ofPattern("EEE d MMM", locale).format(date);
    }

    public long minutes(SessionView session) {
        return Duration.between(session.startsAt(), session.endsAt()).toMinutes();
    }

    public String people(SessionView session) {
        return session.speakers().stream().map(SpeakerView::name).collect(Collectors.joining(", "));
    }

    public int color(SessionView session) {
        return session.track() == null
                ? 1
                : colorOfTrack.getOrDefault(session.track().id().toString(), 1);
    }
}
