package org.plenum.events;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Like;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.kernel.Slugs;
import org.plenum.kernel.Stale;
import org.plenum.kernel.TimeCursor;
import org.plenum.languages.SpokenLanguages;

/** The events of an organization. */
@Door
public class Events {
    public static final int NAME_LENGTH_MAX_CHARS = 120;
    public static final int TAGLINE_LENGTH_MAX_CHARS = 200;
    public static final int VENUE_LENGTH_MAX_CHARS = 300;
    public static final int DESCRIPTION_LENGTH_MAX_CHARS = 20_000;
    public static final int CAPACITY_MAX_PEOPLE = 1_000_000;
    public static final int FEATURES_MAX = 40;

    /** Leaves room in a code for what makes it unique. */
    private static final int CODE_FROM_NAME_MAX_CHARS = 34;

    private static final int CODE_SUFFIX_CHARS = 5;

    @Inject
    EventStore store;

    @Inject
    @Any
    Instance<EventRule> rules;

    @Inject
    Event<EventCreated> created;

    @Inject
    Event<EventChanged> changed;

    @Inject
    Event<EventDeleted> deleted;

    @Inject
    SpokenLanguages spoken;

    @Inject
    Clock clock;

    /**
     * @throws org.plenum.kernel.Invalid field by field
     * @throws CodeTaken when the wanted code belongs to another event
     */
    @Requires(Permission.EVENTS_EDIT)
    public EventView create(EventDraft draft) {
        EventDraft checked = EventChecks.checked(draft);
        EventView event = described(
                checked,
                Ids.next(),
                codeFor(checked, null),
                checked.language() == null ? spoken.current().main() : checked.language(),
                EventStatus.DRAFT,
                clock.instant(),
                1);
        if (!store.insert(event)) {
            throw new CodeTaken();
        }
        created.fire(new EventCreated(event));
        return event;
    }

    @Requires(Permission.EVENTS_VIEW)
    public EventView get(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("event"));
    }

    @Requires(Permission.EVENTS_VIEW)
    public EventView byCode(String code) {
        return store.byCode(code).orElseThrow(() -> new NotFound("event"));
    }

    /** A published event under its address, unless it is by invitation only; in the reader's words. */
    @Unrestricted("the public page of an event")
    public EventView publicByCode(String code) {
        return store.byCode(code)
                .filter(event ->
                        event.status() == EventStatus.PUBLISHED && event.visibility() != EventVisibility.INVITATION)
                .map(EventView::forReader)
                .orElseThrow(() -> new NotFound("event"));
    }

    /** An event in any state; in the reader's words. */
    @Unrestricted(
            "Called by features that have checked a ticket, an order or a membership of the event; no edge calls it")
    public Optional<EventView> known(UUID id) {
        return store.find(id).map(EventView::forReader);
    }

    /** Events in any state by their id, in the reader's words; ids of none are left out. */
    @Unrestricted(
            "Called by features that have checked a ticket, an order or a membership of the events; no edge calls it")
    public Map<UUID, EventView> known(Set<UUID> ids) {
        return store.find(ids).stream().collect(Collectors.toMap(EventView::id, EventView::forReader));
    }

    /** Published, listed and not over, the next first, in the reader's words; at most {@link Page#LIMIT_MAX_ITEMS}. */
    @Unrestricted("the organization's public site")
    public List<EventView> upcoming() {
        return store.upcoming(clock.instant(), Page.LIMIT_MAX_ITEMS).stream()
                .map(EventView::forReader)
                .toList();
    }

    /** Published, listed and over, the last first. */
    @Unrestricted("the organization's public site")
    public Page<EventView> past(Page.Request page) {
        List<EventView> rows = store.past(clock.instant(), TimeCursor.newestFirst(page.after()), page.limit() + 1);
        return Page.of(rows, page.limit(), event -> new TimeCursor(event.startsAt(), event.id()).text());
    }

    /** @param search part of name or code; null for all. The latest start first. */
    @Requires(Permission.EVENTS_VIEW)
    public Page<EventView> list(@Nullable String search, Page.Request page) {
        List<EventView> rows =
                store.list(Like.containing(search), TimeCursor.newestFirst(page.after()), page.limit() + 1);
        return Page.of(rows, page.limit(), event -> new TimeCursor(event.startsAt(), event.id()).text());
    }

    /**
     * @param version that the caller saw
     * @throws Stale when it is not the newest
     * @throws Obstructed when the currency cannot change any more
     */
    @Requires(Permission.EVENTS_EDIT)
    public EventView change(UUID id, int version, EventDraft draft) {
        EventView before = locked(id);
        if (before.version() != version) {
            throw new Stale("event");
        }
        EventDraft checked = EventChecks.checked(draft);
        EventView after = described(
                checked,
                id,
                codeFor(checked, before),
                checked.language() == null ? before.language() : checked.language(),
                before.status(),
                before.createdAt(),
                before.version() + 1);
        if (!after.currency().equals(before.currency())) {
            refuseIfAny(
                    "currency-fixed",
                    rules.stream()
                            .flatMap(rule -> rule.againstChangingCurrency(before).stream())
                            .toList());
        }
        return replace(before, after);
    }

    /** @throws Obstructed {@code event-not-deletable} with everything that blocks it */
    @Requires(Permission.EVENTS_DELETE)
    public void delete(UUID id) {
        EventView event = locked(id);
        refuseIfAny(
                "event-not-deletable",
                rules.stream()
                        .flatMap(rule -> rule.againstDeleting(event).stream())
                        .toList());
        deleted.fire(new EventDeleted(event));
        store.delete(id);
    }

    /**
     * Shows the event to the public. Again is the same.
     *
     * @throws Obstructed {@code event-not-publishable} with everything that is missing
     */
    @Requires(Permission.EVENTS_PUBLISH)
    public EventView publish(UUID id) {
        EventView event = locked(id);
        if (event.status() == EventStatus.PUBLISHED) {
            return event;
        }
        refuseIfAny("event-not-publishable", againstPublishing(event));
        return replace(event, inStatus(event, EventStatus.PUBLISHED));
    }

    /** Hides the event and stops its sale; tickets that were sold stay valid. Again is the same. */
    @Requires(Permission.EVENTS_PUBLISH)
    public EventView withdraw(UUID id) {
        EventView event = locked(id);
        return event.status() == EventStatus.DRAFT ? event : replace(event, inStatus(event, EventStatus.DRAFT));
    }

    /** What publishing would be refused for; empty when nothing. */
    @Requires(Permission.EVENTS_VIEW)
    public List<Obstacle> obstaclesToPublishing(UUID id) {
        return againstPublishing(get(id));
    }

    private EventView locked(UUID id) {
        return store.lock(id).orElseThrow(() -> new NotFound("event"));
    }

    private EventView replace(EventView before, EventView after) {
        if (!store.update(after)) {
            throw new Stale("event");
        }
        changed.fire(new EventChanged(before, after));
        return after;
    }

    private List<Obstacle> againstPublishing(EventView event) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!event.endsAt().isAfter(clock.instant())) {
            obstacles.add(new Obstacle("event-over", "The event is over; give it a time that lies ahead."));
        }
        rules.forEach(rule -> obstacles.addAll(rule.againstPublishing(event)));
        return obstacles;
    }

    private static void refuseIfAny(String code, List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new Obstructed(code, obstacles);
        }
    }

    private String codeFor(EventDraft draft, @Nullable EventView before) {
        String wanted = draft.code();
        if (wanted == null && before != null) {
            return before.code();
        }
        if (wanted != null) {
            store.byCode(wanted)
                    .filter(other -> before == null || !other.id().equals(before.id()))
                    .ifPresent(other -> {
                        throw new CodeTaken();
                    });
            return wanted;
        }
        String made = Slugs.of(requireNonNull(draft.name()), CODE_FROM_NAME_MAX_CHARS);
        if (EventChecks.CODE.matcher(made).matches() && store.byCode(made).isEmpty()) {
            return made;
        }
        String suffix = Ids.code(CODE_SUFFIX_CHARS).toLowerCase(Locale.ROOT);
        return made.isEmpty() ? "event-" + suffix : made + "-" + suffix;
    }

    private static EventView described(
            EventDraft checked,
            UUID id,
            String code,
            String language,
            EventStatus status,
            Instant createdAt,
            int version) {
        return new EventView(
                id,
                code,
                requireNonNull(checked.name()),
                checked.tagline(),
                requireNonNull(checked.format()),
                requireNonNull(checked.startsAt()),
                requireNonNull(checked.endsAt()),
                ZoneId.of(requireNonNull(checked.timeZone())),
                Currency.getInstance(requireNonNull(checked.currency())),
                requireNonNull(checked.visibility()),
                checked.venue(),
                checked.capacity(),
                checked.description(),
                language,
                checked.translations(),
                checked.features(),
                status,
                createdAt,
                version);
    }

    private static EventView inStatus(EventView event, EventStatus status) {
        return described(
                event.toDraft(),
                event.id(),
                event.code(),
                event.language(),
                status,
                event.createdAt(),
                event.version() + 1);
    }
}
