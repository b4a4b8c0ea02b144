package org.plenum.pages;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Slugs;
import org.plenum.kernel.Stale;

/** The text pages of an organization and of its events; where an event is named, null means the organization. */
@Door
public class Pages {
    public static final int SLUG_LENGTH_MAX_CHARS = 60;
    public static final int TITLE_LENGTH_MAX_CHARS = 120;
    public static final int BODY_LENGTH_MAX_CHARS = 50_000;
    public static final int LANGUAGES_MAX = 20;
    /** Of the organization, and again of each event. */
    public static final int PER_OWNER_MAX = 50;

    /** Leaves room in a slug for what makes it unique. */
    private static final int SLUG_FROM_TITLE_MAX_CHARS = 54;

    private static final int SLUG_SUFFIX_CHARS = 5;

    @Inject
    PageStore store;

    @Inject
    Events events;

    @Inject
    Clock clock;

    @Inject
    Event<LegalPageChanged> legalChanged;

    /**
     * @throws org.plenum.kernel.Invalid field by field
     * @throws PageSlugTaken when another page of the same owner has the address
     * @throws PageKindTaken when there is one of this kind already
     */
    @Requires(Permission.SITE_EDIT)
    public PageView create(@Nullable UUID eventId, PageDraft draft) {
        requireEvent(eventId);
        PageDraft checked = PageChecks.checked(draft, eventId != null);
        List<PageView> present = store.ofOwner(eventId);
        if (present.size() >= PER_OWNER_MAX) {
            throw new Conflict("too-many", "There are at most " + PER_OWNER_MAX + " pages.");
        }
        int last = present.isEmpty() ? 0 : present.getLast().position() + 1;
        PageView page = described(Ids.next(), eventId, slugFor(checked, present, null), last, checked, 1);
        store.insert(page);
        tell(page, page.version());
        return page;
    }

    @Requires(Permission.EVENTS_VIEW)
    public PageView get(@Nullable UUID eventId, UUID id) {
        return store.find(eventId, id).orElseThrow(() -> new NotFound("page"));
    }

    /** All of them (at most {@link #PER_OWNER_MAX}), by position. */
    @Requires(Permission.EVENTS_VIEW)
    public List<PageView> all(@Nullable UUID eventId) {
        requireEvent(eventId);
        return store.ofOwner(eventId);
    }

    /**
     * @param version that the caller saw
     * @throws Stale when it is not the newest
     */
    @Requires(Permission.SITE_EDIT)
    public PageView change(@Nullable UUID eventId, UUID id, int version, PageDraft draft) {
        PageView before = get(eventId, id);
        PageDraft checked = PageChecks.checked(draft, eventId != null);
        PageView after = described(
                id, eventId, slugFor(checked, store.ofOwner(eventId), before), before.position(), checked, version + 1);
        if (!store.update(after)) {
            throw new Stale("page");
        }
        tell(before.kind().legal() ? before : after, after.version());
        return after;
    }

    @Requires(Permission.SITE_EDIT)
    public void delete(@Nullable UUID eventId, UUID id) {
        PageView page = get(eventId, id);
        store.delete(id);
        tell(page, page.version() + 1);
    }

    /** Puts pages into this order; those that are not named stay where they are. */
    @Requires(Permission.SITE_EDIT)
    public void arrange(@Nullable UUID eventId, List<UUID> ids) {
        if (ids.size() > PER_OWNER_MAX || new HashSet<>(ids).size() != ids.size()) {
            throw new Conflict("order", "Each page has one place.");
        }
        store.arrange(eventId, ids);
    }

    /** A published page under its address, listed or not. */
    @Unrestricted("the organization's public site")
    public PageView published(String slug) {
        return store.published(null, slug)
                .filter(page -> page.kind().addressed())
                .orElseThrow(() -> new NotFound("page"));
    }

    /** The same of an event; the event must be one that the public may see. */
    @Unrestricted("the public pages of a published event")
    public PageView published(EventView event, String slug) {
        return store.published(events.publicByCode(event.code()).id(), slug)
                .filter(page -> page.kind().addressed())
                .orElseThrow(() -> new NotFound("page"));
    }

    /** What stands above the events on the home page. */
    @Unrestricted("the organization's public site")
    public Optional<PageView> introduction() {
        return store.published(null, PageKind.INTRODUCTION).stream().findFirst();
    }

    /** What people ask about an event that the caller has found among those which the public may see, with the answers. */
    @Unrestricted("the public page of a published event")
    public List<PageView> questions(EventView event) {
        return store.published(event.id(), PageKind.QUESTION);
    }

    /**
     * Where the menus of the site lead: published and listed pages of the organization and, unless null, of an event that the caller has found among those which the public
     * may see; by position.
     */
    @Unrestricted("the menus of the public site")
    public List<PageLink> links(@Nullable EventView event) {
        return store.links(event == null ? null : event.id());
    }

    /** The organization's imprint, privacy notice and terms, as far as they are published and listed. */
    @Unrestricted("the foot of every page")
    public List<PageLink> legal() {
        return store.links((UUID) null).stream()
                .filter(link -> link.kind().legal())
                .toList();
    }

    /** The same with the pages of several events. */
    @Unrestricted("the map of the public site")
    public List<PageLink> links(List<EventView> listed) {
        return store.links(listed.stream().map(EventView::id).toList());
    }

    private void tell(PageView page, int version) {
        if (page.eventId() == null && page.kind().legal()) {
            legalChanged.fire(new LegalPageChanged(page.id(), version));
        }
    }

    private void requireEvent(@Nullable UUID eventId) {
        if (eventId != null) {
            events.get(eventId);
        }
    }

    private PageView described(
            UUID id, @Nullable UUID eventId, String slug, int position, PageDraft checked, int version) {
        return new PageView(
                id,
                eventId,
                slug,
                requireNonNull(checked.kind()),
                requireNonNull(checked.menu()),
                Objects.requireNonNullElse(checked.position(), position),
                Boolean.TRUE.equals(checked.published()),
                Boolean.TRUE.equals(checked.listed()),
                requireNonNull(checked.language()),
                checked.texts(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                version);
    }

    private static String slugFor(PageDraft checked, List<PageView> present, @Nullable PageView before) {
        String wanted = checked.slug();
        if (wanted == null && before != null) {
            return before.slug();
        }
        String slug = wanted == null ? Slugs.of(checked.texts().getFirst().title(), SLUG_FROM_TITLE_MAX_CHARS) : wanted;
        boolean taken = slug.isEmpty()
                || present.stream()
                        .anyMatch(other -> other.slug().equals(slug)
                                && (before == null || !other.id().equals(before.id())));
        if (taken && wanted != null) {
            throw new PageSlugTaken();
        }
        String suffix = Ids.code(SLUG_SUFFIX_CHARS).toLowerCase(Locale.ROOT);
        return taken ? (slug.isEmpty() ? "page" : slug) + "-" + suffix : slug;
    }
}
