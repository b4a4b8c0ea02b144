package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.agenda.Agenda;
import org.plenum.agenda.AgendaView;
import org.plenum.agenda.SessionView;
import org.plenum.agenda.SpeakerView;
import org.plenum.languages.SpokenLanguages;

/** {@code /manage/events/{event}/agenda?q=…}: the agenda as it stands, and taking one over from a file. */
@Named("officeAgendaPage")
@RequestScoped
public class AgendaPage {
    @Inject
    Agenda agenda;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    SpokenLanguages spoken;

    /** Languages into which the agenda can be said. */
    private final Set<String> others = new TreeSet<>();

    private @Nullable AgendaView whole;
    private ScheduleUpload.@Nullable Outcome outcome;

    @PostConstruct
    void open() {
        whole = agenda.ofEvent(officeEvent.require().id());
        others.addAll(spoken.current().active());
        others.remove(officeEvent.require().language());
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

    /** Whether there is another language than the event's into which the caller may say it. */
    public boolean isTranslatable() {
        return Callers.current().may(Permission.AGENDA_EDIT) && !others.isEmpty();
    }

    /** In how many languages the title, or another text of a list, is missing. */
    public int missing(SessionView session) {
        Set<String> written = new TreeSet<>(Set.of("title"));
        if (session.subtitle() != null) {
            written.add("subtitle");
        }
        if (!session.summary().isBlank()) {
            written.add("summary");
        }
        return session.translations()
                .missing(others, written, officeEvent.require().language())
                .size();
    }

    public String completeness(SessionView session) {
        return Words.of("office.agenda.missing", missing(session));
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
