package org.plenum.sponsors;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.plenum.kernel.Stale;
import org.plenum.pictures.Picture;
import org.plenum.pictures.Pictures;

/** Those who support an event. */
@Door
public class Sponsors {
    public static final int NAME_LENGTH_MAX_CHARS = 120;
    public static final int URL_LENGTH_MAX_CHARS = 500;
    public static final int PER_EVENT_MAX = 300;
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"<>\\\\]+");

    @Inject
    SponsorStore store;

    @Inject
    Events events;

    /** By tier, then position. */
    @Requires(Permission.EVENTS_VIEW)
    public List<SponsorView> ofEvent(UUID eventId) {
        events.get(eventId);
        return store.sponsors(eventId);
    }

    /** Tiers in which there is somebody, of an event that the caller has found among those which the public may see. */
    @Unrestricted("the public page of a published event")
    public List<Showcase> shown(EventView event) {
        List<SponsorView> sponsors = store.sponsors(event.id());
        if (sponsors.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<SponsorView>> byTier = sponsors.stream().collect(Collectors.groupingBy(SponsorView::tierId));
        return store.tiers(event.id()).stream()
                .filter(tier -> byTier.containsKey(tier.id()))
                .map(tier -> new Showcase(tier, byTier.getOrDefault(tier.id(), List.of())))
                .toList();
    }

    @Unrestricted("the public page of a published event")
    public Optional<Picture> publicLogo(String eventCode, UUID id) {
        return store.logo(events.publicByCode(eventCode).id(), id);
    }

    @Requires(Permission.EVENTS_VIEW)
    public Optional<Picture> logo(UUID eventId, UUID id) {
        return store.logo(eventId, id);
    }

    @Requires(Permission.EVENTS_VIEW)
    public SponsorView get(UUID eventId, UUID id) {
        return store.sponsor(eventId, id).orElseThrow(() -> new NotFound("sponsor"));
    }

    /** @throws org.plenum.kernel.Invalid field by field */
    @Requires(Permission.EVENTS_EDIT)
    public SponsorView create(UUID eventId, SponsorDraft draft) {
        List<SponsorView> present = ofEvent(eventId);
        if (present.size() >= PER_EVENT_MAX) {
            throw new Conflict("too-many", "An event has at most " + PER_EVENT_MAX + " sponsors.");
        }
        int last = present.stream().mapToInt(SponsorView::position).max().orElse(-1) + 1;
        SponsorView sponsor = described(Ids.next(), eventId, draft, null, last, 1);
        store.insert(sponsor);
        return sponsor;
    }

    /**
     * @param version that the caller saw
     * @throws Stale when it is not the newest
     */
    @Requires(Permission.EVENTS_EDIT)
    public SponsorView change(UUID eventId, UUID id, int version, SponsorDraft draft) {
        SponsorView before = get(eventId, id);
        SponsorView after = described(id, eventId, draft, before.logoDigest(), before.position(), version + 1);
        require(store.update(after));
        return after;
    }

    /** With a logo, unless null; when one is refused, nothing is created. */
    @Requires(Permission.EVENTS_EDIT)
    public SponsorView create(UUID eventId, SponsorDraft draft, byte @Nullable [] logo) {
        Picture drawn = logo == null ? null : Pictures.logo("logo", logo);
        SponsorView sponsor = create(eventId, draft);
        return drawn == null ? sponsor : withLogo(sponsor, drawn);
    }

    /** With a logo, unless null; when one is refused, neither changes. */
    @Requires(Permission.EVENTS_EDIT)
    public SponsorView change(UUID eventId, UUID id, int version, SponsorDraft draft, byte @Nullable [] logo) {
        Picture drawn = logo == null ? null : Pictures.logo("logo", logo);
        SponsorView sponsor = change(eventId, id, version, draft);
        return drawn == null ? sponsor : withLogo(sponsor, drawn);
    }

    private SponsorView withLogo(SponsorView sponsor, Picture logo) {
        require(store.setLogo(sponsor.id(), sponsor.version(), logo));
        return get(sponsor.eventId(), sponsor.id());
    }

    /** @param file SVG that only draws, PNG or JPEG */
    @Requires(Permission.EVENTS_EDIT)
    public SponsorView changeLogo(UUID eventId, UUID id, int version, byte[] file) {
        get(eventId, id);
        require(store.setLogo(id, version, Pictures.logo("logo", file)));
        return get(eventId, id);
    }

    @Requires(Permission.EVENTS_EDIT)
    public SponsorView removeLogo(UUID eventId, UUID id, int version) {
        get(eventId, id);
        require(store.setLogo(id, version, null));
        return get(eventId, id);
    }

    @Requires(Permission.EVENTS_EDIT)
    public void delete(UUID eventId, UUID id) {
        get(eventId, id);
        store.deleteSponsor(id);
    }

    /** Puts sponsors into this order within their tiers; those that are not named stay where they are. */
    @Requires(Permission.EVENTS_EDIT)
    public void arrange(UUID eventId, List<UUID> ids) {
        SponsorTiers.requireOnce(ids, PER_EVENT_MAX);
        store.arrangeSponsors(eventId, ids);
    }

    private static void require(boolean newest) {
        if (!newest) {
            throw new Stale("sponsor");
        }
    }

    private SponsorView described(
            UUID id, UUID eventId, SponsorDraft draft, @Nullable String logo, int position, int version) {
        Checks checks = new Checks();
        String name = checks.line("name", draft.name(), NAME_LENGTH_MAX_CHARS);
        String url = checks.optionalLine("url", draft.url(), URL_LENGTH_MAX_CHARS);
        if (url != null) {
            checks.matches("url", url, URL, "An address begins with https:// or http://.");
        }
        UUID tier = draft.tierId();
        if (tier == null) {
            checks.refuse("tierId", "required", "Please fill this in.");
        } else {
            checks.that(store.tier(eventId, tier).isPresent(), "tierId", "unknown", "There is no such tier.");
        }
        int at = Objects.requireNonNullElse(draft.position(), position);
        checks.range("position", at, 0, SponsorTiers.POSITION_MAX);
        checks.done();
        return new SponsorView(id, eventId, requireNonNull(tier), name, url, logo, at, version);
    }
}
