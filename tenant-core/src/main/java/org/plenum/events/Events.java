package org.plenum.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;
import org.plenum.kernel.Page;

/** The events of an organization. */
@Door
public class Events {
    public static final int NAME_LENGTH_MAX_CHARS = 120;
    public static final int TAGLINE_LENGTH_MAX_CHARS = 200;
    public static final int VENUE_LENGTH_MAX_CHARS = 300;
    public static final int DESCRIPTION_LENGTH_MAX_CHARS = 20_000;
    public static final int CAPACITY_MAX_PEOPLE = 1_000_000;
    public static final int FEATURES_MAX = 40;

    /**
     * @throws org.plenum.kernel.Invalid field by field
     * @throws CodeTaken when the wanted code belongs to another event
     */
    @Requires(Permission.EVENTS_EDIT)
    public EventView create(EventDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.EVENTS_VIEW)
    public EventView get(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.EVENTS_VIEW)
    public EventView byCode(String code) {
        throw new UnsupportedOperationException();
    }

    /** A published event under its address, unless it is by invitation only. */
    @Unrestricted("the public page of an event")
    public EventView publicByCode(String code) {
        throw new UnsupportedOperationException();
    }

    /** Published, listed and not over, the next first; at most {@link Page#LIMIT_MAX_ITEMS}. */
    @Unrestricted("the organization's public site")
    public List<EventView> upcoming() {
        throw new UnsupportedOperationException();
    }

    /** @param search part of name or code; null for all. The latest start first. */
    @Requires(Permission.EVENTS_VIEW)
    public Page<EventView> list(@Nullable String search, Page.Request page) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param version that the caller saw
     * @throws org.plenum.kernel.Stale when it is not the newest
     * @throws Obstructed when the currency cannot change any more
     */
    @Requires(Permission.EVENTS_EDIT)
    public EventView change(UUID id, int version, EventDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** @throws Obstructed {@code event-not-deletable} with everything that blocks it */
    @Requires(Permission.EVENTS_DELETE)
    public void delete(UUID id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Shows the event to the public. Again is the same.
     *
     * @throws Obstructed {@code event-not-publishable} with everything that is missing
     */
    @Requires(Permission.EVENTS_PUBLISH)
    public EventView publish(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Hides the event and stops its sale; tickets that were sold stay valid. Again is the same. */
    @Requires(Permission.EVENTS_PUBLISH)
    public EventView withdraw(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** What publishing would be refused for; empty when nothing. */
    @Requires(Permission.EVENTS_VIEW)
    public List<Obstacle> obstaclesToPublishing(UUID id) {
        throw new UnsupportedOperationException();
    }
}
