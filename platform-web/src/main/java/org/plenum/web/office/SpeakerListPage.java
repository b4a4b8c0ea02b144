package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.agenda.SpeakerProfile;
import org.plenum.agenda.Speakers;

/** {@code /manage/events/{event}/speakers}: who is on stage, in the order of the event's page. */
@Named("speakerListPage")
@RequestScoped
public class SpeakerListPage {
    @Inject
    Speakers speakers;

    @Inject
    OfficeEvent officeEvent;

    private List<SpeakerProfile> all = List.of();

    @PostConstruct
    void open() {
        all = speakers.ofEvent(officeEvent.require().id());
    }

    public void load() {
        getAll();
    }

    /** Those whose name or role is searched for. */
    public List<SpeakerProfile> getAll() {
        String wanted = Asked.search();
        return wanted == null
                ? all
                : all.stream()
                        .filter(speaker -> contains(speaker.name(), wanted) || contains(speaker.role(), wanted))
                        .toList();
    }

    public @Nullable String getSearch() {
        return Asked.search();
    }

    /** Whether there is anybody, found or not. */
    public boolean isAny() {
        return !all.isEmpty();
    }

    private static boolean contains(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    public String getHref() {
        return officeEvent.getHref() + "/speakers";
    }

    public @Nullable String photo(SpeakerProfile speaker) {
        return speaker.photoDigest() == null
                ? null
                : "/pictures/speakers/" + officeEvent.require().code() + "/" + speaker.id() + "?v="
                        + speaker.photoDigest();
    }

    /** Neighbours are those of the whole list, so not while somebody searches. */
    public boolean isArrangeable() {
        return Asked.search() == null;
    }

    public void up(UUID id) {
        move(id, -1);
    }

    public void down(UUID id) {
        move(id, 1);
    }

    private void move(UUID id, int steps) {
        speakers.arrange(
                officeEvent.require().id(),
                Moves.moved(all.stream().map(SpeakerProfile::id).toList(), id, steps));
        Departure.to(getHref() + Moves.trace(id, steps));
    }

    public boolean moved(UUID id, String way) {
        return Moves.traced(id, way);
    }

    public void delete(UUID id) {
        SpeakerProfile speaker = speakers.get(officeEvent.require().id(), id);
        speakers.delete(speaker.eventId(), id);
        Departure.to(getHref(), Words.of("office.deleted", speaker.name()));
    }
}
