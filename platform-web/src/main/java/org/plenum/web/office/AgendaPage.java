package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.agenda.Agenda;
import org.plenum.agenda.AgendaView;
import org.plenum.agenda.SessionView;
import org.plenum.agenda.SpeakerView;

/** {@code /manage/events/{event}/agenda?q=…}: the agenda as it stands, and taking one over from a file. */
@Named("officeAgendaPage")
@RequestScoped
public class AgendaPage {
    @Inject
    Agenda agenda;

    @Inject
    OfficeEvent officeEvent;

    private @Nullable AgendaView whole;
    private ScheduleUpload.@Nullable Outcome outcome;

    @PostConstruct
    void open() {
        whole = agenda.ofEvent(officeEvent.require().id());
        outcome = ScheduleUpload.takeOutcome(
                FacesContext.getCurrentInstance().getExternalContext().getSessionMap(),
                officeEvent.require().id());
    }

    public void load() {
        getWhole();
    }

    public AgendaView getWhole() {
        if (whole == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return whole;
    }

    public @Nullable String getSearch() {
        return Asked.search();
    }

    /** Days with the sessions that match the search in title, speaker, room or track. */
    public List<AgendaView.Day> getDays() {
        String search = Asked.search();
        if (search == null) {
            return getWhole().days();
        }
        String wanted = search.toLowerCase(Locale.ROOT);
        return getWhole().days().stream()
                .map(day -> new AgendaView.Day(
                        day.date(),
                        day.sessions().stream()
                                .filter(session -> words(session).contains(wanted))
                                .toList()))
                .filter(day -> !day.sessions().isEmpty())
                .toList();
    }

    private String words(SessionView session) {
        return String.join(
                        "\n",
                        session.title(),
                        people(session),
                        session.room() == null ? "" : session.room().name(),
                        session.track() == null ? "" : session.track().name())
                .toLowerCase(Locale.ROOT);
    }

    public String people(SessionView session) {
        return session.speakers().stream().map(SpeakerView::name).collect(Collectors.joining(", "));
    }

    public int getSessionCount() {
        return getWhole().days().stream().mapToInt(day -> day.sessions().size()).sum();
    }

    public String getLead() {
        return getSessionCount() == 0
                ? ""
                : Words.of(
                        "office.agenda.lead",
                        getSessionCount(),
                        getWhole().days().size(),
                        getWhole().rooms().size());
    }

    /** Midnight of a day, for showing its date. */
    public Instant startOf(AgendaView.Day day) {
        return day.date().atStartOfDay(getWhole().timeZone()).toInstant();
    }

    public ScheduleUpload.@Nullable Outcome getOutcome() {
        return outcome;
    }
}
