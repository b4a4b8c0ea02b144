package org.plenum.agenda;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.kernel.Stale;
import org.plenum.kernel.Translations;
import org.plenum.pictures.Picture;
import org.plenum.pictures.Pictures;

/** Who is on stage at an event: with what they do, and a photo. An import of the agenda brings their names and leaves the rest. */
@Door
public class Speakers {
    public static final int NAME_LENGTH_MAX_CHARS = 120;
    public static final int ROLE_LENGTH_MAX_CHARS = 160;
    public static final int BIOGRAPHY_LENGTH_MAX_CHARS = 4_000;
    public static final int PER_EVENT_MAX = 2_000;
    private static final List<Translations.Field> TRANSLATED = List.of(
            new Translations.Field("role", ROLE_LENGTH_MAX_CHARS, true),
            new Translations.Field("biography", BIOGRAPHY_LENGTH_MAX_CHARS, false));
    private static final int POSITION_MAX = 1_000_000;
    private static final int UNPLACED = -1;

    @Inject
    SpeakerStore store;

    @Inject
    Events events;

    /** By name. */
    @Requires(Permission.EVENTS_VIEW)
    public Page<SpeakerProfile> list(UUID eventId, Page.Request page) {
        events.get(eventId);
        UUID after = page.after() == null ? null : Ids.parse("page", page.after());
        return Page.of(
                store.after(eventId, after, page),
                page.limit(),
                speaker -> speaker.id().toString());
    }

    /** In the organizer's order, all of them. */
    @Requires(Permission.EVENTS_VIEW)
    public List<SpeakerProfile> ofEvent(UUID eventId) {
        events.get(eventId);
        return store.ofEvent(eventId, PER_EVENT_MAX);
    }

    /** The first in the organizer's order, in the reader's words, of an event that the caller has found among those which the public may see. */
    @Unrestricted("the public page of a published event")
    public List<SpeakerProfile> first(EventView event, int limit) {
        return store.ofEvent(event.id(), limit).stream()
                .map(speaker -> speaker.forReader(event.language()))
                .toList();
    }

    @Unrestricted("the public page of a published event")
    public Optional<Picture> publicPhoto(String eventCode, UUID id) {
        return store.photo(events.publicByCode(eventCode).id(), id);
    }

    @Requires(Permission.EVENTS_VIEW)
    public Optional<Picture> photo(UUID eventId, UUID id) {
        return store.photo(eventId, id);
    }

    @Requires(Permission.EVENTS_VIEW)
    public SpeakerProfile get(UUID eventId, UUID id) {
        return store.find(eventId, id).orElseThrow(() -> new NotFound("speaker"));
    }

    /** @throws org.plenum.kernel.Invalid field by field */
    @Requires(Permission.AGENDA_EDIT)
    public SpeakerProfile create(UUID eventId, SpeakerDraft draft) {
        events.get(eventId);
        if (store.count(eventId) >= PER_EVENT_MAX) {
            throw new Conflict("too-many", "An event has at most " + PER_EVENT_MAX + " speakers.");
        }
        UUID id = Ids.next();
        store.insert(described(id, eventId, draft, 1));
        return get(eventId, id);
    }

    /**
     * @param version that the caller saw
     * @throws Stale when it is not the newest
     */
    @Requires(Permission.AGENDA_EDIT)
    public SpeakerProfile change(UUID eventId, UUID id, int version, SpeakerDraft draft) {
        get(eventId, id);
        require(store.update(described(id, eventId, draft, version + 1)));
        store.changed(eventId);
        return get(eventId, id);
    }

    /** With a photo, unless null; when one is refused, nothing is created. */
    @Requires(Permission.AGENDA_EDIT)
    public SpeakerProfile create(UUID eventId, SpeakerDraft draft, byte @Nullable [] photo) {
        Picture drawn = photo == null ? null : Pictures.photo("photo", photo);
        SpeakerProfile speaker = create(eventId, draft);
        return drawn == null ? speaker : withPhoto(speaker, drawn);
    }

    /** With a photo, unless null; when one is refused, neither changes. */
    @Requires(Permission.AGENDA_EDIT)
    public SpeakerProfile change(UUID eventId, UUID id, int version, SpeakerDraft draft, byte @Nullable [] photo) {
        Picture drawn = photo == null ? null : Pictures.photo("photo", photo);
        SpeakerProfile speaker = change(eventId, id, version, draft);
        return drawn == null ? speaker : withPhoto(speaker, drawn);
    }

    private SpeakerProfile withPhoto(SpeakerProfile speaker, Picture photo) {
        require(store.setPhoto(speaker.id(), speaker.version(), photo));
        return get(speaker.eventId(), speaker.id());
    }

    /** @param photo PNG or JPEG */
    @Requires(Permission.AGENDA_EDIT)
    public SpeakerProfile changePhoto(UUID eventId, UUID id, int version, byte[] photo) {
        get(eventId, id);
        require(store.setPhoto(id, version, Pictures.photo("photo", photo)));
        return get(eventId, id);
    }

    @Requires(Permission.AGENDA_EDIT)
    public SpeakerProfile removePhoto(UUID eventId, UUID id, int version) {
        get(eventId, id);
        require(store.setPhoto(id, version, null));
        return get(eventId, id);
    }

    /** Their sessions stay, without them. */
    @Requires(Permission.AGENDA_EDIT)
    public void delete(UUID eventId, UUID id) {
        get(eventId, id);
        store.delete(id);
        store.changed(eventId);
    }

    /** Puts speakers into this order, before all that have none. */
    @Requires(Permission.AGENDA_EDIT)
    public void arrange(UUID eventId, List<UUID> ids) {
        if (ids.size() > PER_EVENT_MAX || new HashSet<>(ids).size() != ids.size()) {
            throw new Conflict("order", "Each speaker has one place.");
        }
        store.arrange(eventId, ids);
    }

    private static void require(boolean newest) {
        if (!newest) {
            throw new Stale("speaker");
        }
    }

    private static SpeakerProfile described(UUID id, UUID eventId, SpeakerDraft draft, int version) {
        Checks checks = new Checks();
        String name = checks.line("name", draft.name(), NAME_LENGTH_MAX_CHARS);
        String role = checks.optionalLine("role", draft.role(), ROLE_LENGTH_MAX_CHARS);
        String biography = checks.optionalText("biography", draft.biography(), BIOGRAPHY_LENGTH_MAX_CHARS);
        Translations translations = draft.translations().checked(checks, TRANSLATED);
        if (draft.position() != null) {
            checks.range("position", draft.position(), 0, POSITION_MAX);
        }
        checks.done();
        return new SpeakerProfile(
                id,
                eventId,
                name,
                role,
                biography,
                translations,
                null,
                Objects.requireNonNullElse(draft.position(), UNPLACED),
                version);
    }
}
