package org.plenum.fields;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Stale;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** What an organizer asks at the check-out of an event beside name and address. Answers keep the question as it was asked, so fields may change or go at any time. */
@Door
public class CustomFields {
    public static final int LABEL_LENGTH_MAX_CHARS = 120;
    public static final int HINT_LENGTH_MAX_CHARS = 200;
    public static final int CHOICE_LENGTH_MAX_CHARS = 100;
    public static final int CHOICES_MAX = 50;
    public static final int CHOICES_LENGTH_MAX_CHARS = CHOICES_MAX * (CHOICE_LENGTH_MAX_CHARS + 2);
    public static final int PER_EVENT_MAX = 30;

    @Inject
    FieldStore store;

    @Inject
    Events events;

    @Inject
    TicketTypes ticketTypes;

    /** In the order in which they are asked. */
    @Requires(Permission.EVENTS_VIEW)
    public List<FieldView> ofEvent(UUID eventId) {
        events.get(eventId);
        return store.ofEvent(eventId);
    }

    @Requires(Permission.EVENTS_VIEW)
    public FieldView get(UUID eventId, UUID id) {
        return store.find(eventId, id).orElseThrow(() -> new NotFound("custom field"));
    }

    /** @throws org.plenum.kernel.Invalid field by field */
    @Requires(Permission.EVENTS_EDIT)
    public FieldView create(UUID eventId, FieldDraft draft) {
        EventView event = events.get(eventId);
        List<FieldView> present = store.lockedOfEvent(eventId);
        if (present.size() >= PER_EVENT_MAX) {
            throw new Conflict("too-many", "An event has at most " + PER_EVENT_MAX + " custom fields.");
        }
        int last = present.isEmpty() ? 0 : present.getLast().position() + 1;
        FieldView field = FieldChecks.checked(Ids.next(), eventId, event.language(), draft, typesOf(eventId), last, 1);
        store.insert(field);
        return field;
    }

    /**
     * Answers given before stay as they were asked and given.
     *
     * @param version that the caller saw
     * @throws Stale when it is not the newest
     */
    @Requires(Permission.EVENTS_EDIT)
    public FieldView change(UUID eventId, UUID id, int version, FieldDraft draft) {
        FieldView before = get(eventId, id);
        Set<UUID> types = typesOf(eventId);
        // A ticket type that is gone since may stay named.
        types.addAll(before.ticketTypeIds());
        FieldView after =
                FieldChecks.checked(id, eventId, before.language(), draft, types, before.position(), version + 1);
        if (!store.update(after)) {
            throw new Stale("custom field");
        }
        return after;
    }

    /** It is asked no more; answers stay. */
    @Requires(Permission.EVENTS_EDIT)
    public void delete(UUID eventId, UUID id) {
        get(eventId, id);
        store.delete(id);
    }

    @Requires(Permission.EVENTS_EDIT)
    public void arrange(UUID eventId, List<UUID> ids) {
        if (ids.size() > PER_EVENT_MAX || new HashSet<>(ids).size() != ids.size()) {
            throw new Conflict("order", "Each has one place.");
        }
        events.get(eventId);
        store.arrange(eventId, ids);
    }

    /** What is asked of those who buy at a published event. */
    @Unrestricted("the public checkout")
    public List<FieldView> askedAt(String eventCode) {
        return store.ofEvent(events.publicByCode(eventCode).id());
    }

    /** What is asked of those who bought or buy. */
    @Unrestricted(
            "Called by the checkout and the order's page, which know the order's secret; tells nothing that the checkout does not")
    public List<FieldView> askedBy(UUID eventId) {
        return store.ofEvent(eventId);
    }

    private Set<UUID> typesOf(UUID eventId) {
        return ticketTypes.ofEvent(eventId).stream()
                .map(TicketTypeView::id)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
