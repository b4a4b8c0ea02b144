package org.plenum.web.events;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.agenda.Agenda;
import org.plenum.agenda.SessionView;
import org.plenum.agenda.SpeakerProfile;
import org.plenum.agenda.SpeakerView;
import org.plenum.agenda.Speakers;
import org.plenum.events.EventView;
import org.plenum.events.VenueView;
import org.plenum.events.Venues;
import org.plenum.pages.PageText;
import org.plenum.pages.Pages;
import org.plenum.sponsors.Showcase;
import org.plenum.sponsors.SponsorView;
import org.plenum.sponsors.Sponsors;
import org.plenum.web.ui.Assets;

/** What an event's page shows beside the event and its tickets; a section stands there when there is something in it. */
@Named("eventSections")
@RequestScoped
public class EventSections {
    /** Of the agenda, for an impression. */
    private static final int SESSIONS_SHOWN = 4;

    private static final int SPEAKERS_SHOWN = 12;
    private static final String MAP = "https://www.openstreetmap.org/";

    @Inject
    Agenda agenda;

    @Inject
    Speakers speakers;

    @Inject
    Sponsors sponsors;

    @Inject
    Pages pages;

    @Inject
    Venues venues;

    @Inject
    Assets assets;

    @Inject
    Clock clock;

    private @Nullable EventView event;
    private List<SessionView> sessions = List.of();
    private List<SpeakerProfile> people = List.of();
    private List<Showcase> showcases = List.of();
    private List<PageText> questions = List.of();
    private @Nullable VenueView venue;

    /** Reads all of it; for the page that has found the event among those which the public may see. */
    void of(EventView shown) {
        event = shown;
        sessions = agenda.comingUp(Set.of(shown.id()), clock.instant(), SESSIONS_SHOWN)
                .getOrDefault(shown.id(), List.of());
        people = speakers.first(shown, SPEAKERS_SHOWN);
        showcases = sponsors.shown(shown);
        String language =
                FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
        questions = pages.questions(shown).stream()
                .map(question -> question.text(language))
                .toList();
        VenueView found = venues.of(shown);
        venue = found.known() ? found : null;
    }

    public List<SessionView> getSessions() {
        return sessions;
    }

    public String names(SessionView session) {
        return session.speakers().stream().map(SpeakerView::name).collect(Collectors.joining(", "));
    }

    public List<SpeakerProfile> getPeople() {
        return people;
    }

    public List<Showcase> getShowcases() {
        return showcases;
    }

    /** Class of a tier by the size of its logos. */
    public String look(Showcase showcase) {
        return switch (showcase.tier().size()) {
            case LARGE -> "lead";
            case MEDIUM -> "partner";
            case SMALL -> "friend";
        };
    }

    /** Title and body of each. */
    public List<PageText> getQuestions() {
        return questions;
    }

    /** Null when nothing but its name is known. */
    public @Nullable VenueView getVenue() {
        return venue;
    }

    /** On a map that another tab shows: nothing of it is loaded here. Empty for what is only online. */
    public String getMapUrl() {
        EventView shown = shown();
        VenueView at = venue;
        if (at != null && at.latitude() != null) {
            return MAP + "?mlat=" + at.latitude().toPlainString() + "&mlon=" + at.longitude() + "#map=17/"
                    + at.latitude().toPlainString() + "/" + at.longitude();
        }
        String asked = at != null && at.address() != null ? at.address().replaceAll("\\R", ", ") : shown.venue();
        return asked == null ? "" : MAP + "search?query=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    public @Nullable String photo(SpeakerProfile speaker) {
        return speaker.photoDigest() == null
                ? null
                : picture("speakers", speaker.id().toString(), speaker.photoDigest());
    }

    public @Nullable String logo(SponsorView sponsor) {
        return sponsor.logoDigest() == null
                ? null
                : picture("sponsors", sponsor.id().toString(), sponsor.logoDigest());
    }

    private String picture(String kind, String id, String digest) {
        return assets.getRoot() + "/pictures/" + kind + "/" + shown().code() + "/" + id + "?v=" + digest;
    }

    private EventView shown() {
        if (event == null) {
            throw new IllegalStateException("asked before it was read");
        }
        return event;
    }
}
