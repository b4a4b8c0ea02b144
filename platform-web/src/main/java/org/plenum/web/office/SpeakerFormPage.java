package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.agenda.SpeakerDraft;
import org.plenum.agenda.SpeakerProfile;
import org.plenum.agenda.Speakers;
import org.plenum.events.EventView;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Stale;
import org.plenum.languages.KnownLanguages;
import org.plenum.languages.SpokenLanguages;
import org.plenum.languages.SpokenView;
import org.plenum.web.ui.Languages;

/** {@code /manage/events/{event}/speakers/new} and {@code /manage/events/{event}/speakers/{speaker}}. */
@Named("speakerFormPage")
@RequestScoped
public class SpeakerFormPage {
    private static final int BIOGRAPHY_ROWS = 5;

    @Inject
    Speakers speakers;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    SpokenLanguages spokenLanguages;

    @Inject
    Languages languages;

    private @Nullable SpeakerProfile speaker;
    private @Nullable String name;
    private @Nullable String role;
    private @Nullable String biography;
    private @Nullable Part photo;
    private OtherLanguages others = new OtherLanguages();
    private SpokenView spoken = new SpokenView(List.of(), KnownLanguages.ENGLISH, 0);
    private int version;
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.AGENDA_EDIT)) {
            throw new Forbidden();
        }
        spoken = spokenLanguages.current();
        EventView event = officeEvent.require();
        String asked = Asked.text("speaker");
        if (asked != null) {
            SpeakerProfile found = speakers.get(event.id(), Ids.parse("speaker", asked));
            speaker = found;
            name = found.name();
            role = found.role();
            biography = found.biography();
            others = OtherLanguages.of(found.translations());
            version = found.version();
        }
    }

    public void load() {
        getSpeaker();
    }

    public void save() {
        EventView event = officeEvent.require();
        SpeakerProfile before = speaker;
        SpeakerDraft draft = new SpeakerDraft(name, role, biography, others.translations(), null);
        byte[] picture = Uploads.bytes(photo);
        try {
            SpeakerProfile saved = before == null
                    ? speakers.create(event.id(), draft, picture)
                    : speakers.change(event.id(), before.id(), version, draft, picture);
            Departure.to(getBack(), Words.of("office.saved", saved.name()));
        } catch (Stale newer) {
            compare(event);
        }
    }

    public void removePhoto() {
        SpeakerProfile before = speaker;
        if (before != null) {
            speakers.removePhoto(before.eventId(), before.id(), before.version());
            Departure.to(getBack() + "/" + before.id(), Words.of("office.picture.removed"));
        }
    }

    private void compare(EventView event) {
        if (speaker != null) {
            SpeakerProfile newest = speakers.get(event.id(), speaker.id());
            differences = Difference.between(
                    "office.speaker.",
                    texts(name, role, biography, others),
                    texts(newest.name(), newest.role(), newest.biography(), OtherLanguages.of(newest.translations())));
            version = newest.version();
            stale = true;
        }
    }

    private static Map<String, @Nullable String> texts(
            @Nullable String name, @Nullable String role, @Nullable String biography, OtherLanguages others) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("role", role);
        texts.put("biography", biography);
        texts.put("otherLanguages", others.text());
        return texts;
    }

    public @Nullable SpeakerProfile getSpeaker() {
        return speaker;
    }

    public OtherLanguages getOthers() {
        return others;
    }

    /** What else can be typed here in other languages. */
    public List<Fold> getFolds() {
        return Fold.of(
                spoken,
                languages,
                officeEvent.require().language(),
                others,
                List.of(
                        new Fold.Text(
                                "role", Words.of("office.speaker.role"), null, Speakers.ROLE_LENGTH_MAX_CHARS, role),
                        new Fold.Text(
                                "biography",
                                Words.of("office.speaker.biography"),
                                BIOGRAPHY_ROWS,
                                Speakers.BIOGRAPHY_LENGTH_MAX_CHARS,
                                biography)));
    }

    public boolean isNew() {
        return speaker == null;
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getTitle() {
        return speaker == null ? Words.of("office.speaker.newTitle") : speaker.name();
    }

    public String getBack() {
        return officeEvent.getHref() + "/speakers";
    }

    /** Of the photo; null while there is none. */
    public @Nullable String getPhotoUrl() {
        SpeakerProfile known = speaker;
        return known == null || known.photoDigest() == null
                ? null
                : "/pictures/speakers/" + officeEvent.require().code() + "/" + known.id() + "?v=" + known.photoDigest();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public @Nullable String getBiography() {
        return biography;
    }

    public void setBiography(@Nullable String biography) {
        this.biography = biography;
    }

    public @Nullable Part getPhoto() {
        return photo;
    }

    public void setPhoto(@Nullable Part photo) {
        this.photo = photo;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
