package org.plenum.sponsors;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.events.Events;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Stale;

/** The tiers in which an event's sponsors are. */
@Door
public class SponsorTiers {
    public static final int NAME_LENGTH_MAX_CHARS = 80;
    public static final int PER_EVENT_MAX = 20;
    static final int POSITION_MAX = 10_000;

    @Inject
    SponsorStore store;

    @Inject
    Events events;

    /** By position. */
    @Requires(Permission.EVENTS_VIEW)
    public List<TierView> ofEvent(UUID eventId) {
        events.get(eventId);
        return store.tiers(eventId);
    }

    @Requires(Permission.EVENTS_VIEW)
    public TierView get(UUID eventId, UUID id) {
        return store.tier(eventId, id).orElseThrow(() -> new NotFound("tier"));
    }

    /** @throws org.plenum.kernel.Invalid field by field */
    @Requires(Permission.EVENTS_EDIT)
    public TierView create(UUID eventId, TierDraft draft) {
        List<TierView> present = ofEvent(eventId);
        if (present.size() >= PER_EVENT_MAX) {
            throw new Conflict("too-many", "An event has at most " + PER_EVENT_MAX + " tiers.");
        }
        int last = present.isEmpty() ? 0 : present.getLast().position() + 1;
        TierView tier = described(Ids.next(), eventId, draft, last, 1);
        store.insert(tier);
        return tier;
    }

    /**
     * @param version that the caller saw
     * @throws Stale when it is not the newest
     */
    @Requires(Permission.EVENTS_EDIT)
    public TierView change(UUID eventId, UUID id, int version, TierDraft draft) {
        TierView after = described(id, eventId, draft, get(eventId, id).position(), version + 1);
        if (!store.update(after)) {
            throw new Stale("tier");
        }
        return after;
    }

    /** @throws TierTaken when there are sponsors in it */
    @Requires(Permission.EVENTS_EDIT)
    public void delete(UUID eventId, UUID id) {
        get(eventId, id);
        if (!store.deleteTier(id)) {
            throw new TierTaken();
        }
    }

    @Requires(Permission.EVENTS_EDIT)
    public void arrange(UUID eventId, List<UUID> ids) {
        requireOnce(ids, PER_EVENT_MAX);
        store.arrangeTiers(eventId, ids);
    }

    static void requireOnce(List<UUID> ids, int most) {
        if (ids.size() > most || new HashSet<>(ids).size() != ids.size()) {
            throw new Conflict("order", "Each has one place.");
        }
    }

    private static TierView described(UUID id, UUID eventId, TierDraft draft, int position, int version) {
        Checks checks = new Checks();
        String name = checks.line("name", draft.name(), NAME_LENGTH_MAX_CHARS);
        int at = Objects.requireNonNullElse(draft.position(), position);
        checks.range("position", at, 0, POSITION_MAX);
        checks.done();
        return new TierView(id, eventId, name, Objects.requireNonNullElse(draft.size(), TierSize.MEDIUM), at, version);
    }
}
