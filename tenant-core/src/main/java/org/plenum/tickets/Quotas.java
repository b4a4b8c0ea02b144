package org.plenum.tickets;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Stale;

/**
 * The quotas that ticket types of an event share. A ticket type may have several; then a ticket needs room in each of them, beside its own quantity and the
 * event's capacity. While one is changed, sales wait for a moment.
 */
@Door
public class Quotas {
    public static final int NAME_LENGTH_MAX_CHARS = 80;
    public static final int PER_EVENT_MAX = 50;

    @Inject
    SharedQuotaStore shared;

    @Inject
    QuotaStore quotas;

    @Inject
    TicketTypeStore types;

    @Inject
    Event<OfferChanged> offerChanged;

    /** All of an event (at most {@link #PER_EVENT_MAX}), the oldest first. */
    @Requires(Permission.EVENTS_VIEW)
    public List<QuotaView> ofEvent(UUID eventId) {
        require(types.frame(eventId));
        return shared.ofEvent(eventId);
    }

    @Requires(Permission.EVENTS_VIEW)
    public QuotaView get(UUID eventId, UUID id) {
        return shared.find(eventId, id).orElseThrow(() -> new NotFound("quota"));
    }

    /**
     * What is sold or held of its ticket types already counts in it.
     *
     * @throws org.plenum.kernel.Invalid field by field
     * @throws BelowTaken when more than its quantity is sold or held already
     */
    @Requires(Permission.EVENTS_EDIT)
    public QuotaView create(UUID eventId, QuotaDraft draft) {
        QuotaDraft checked = checked(eventId, draft);
        quotas.stopSales();
        if (shared.ofEvent(eventId).size() >= PER_EVENT_MAX) {
            throw new Conflict("too-many", "An event has at most " + PER_EVENT_MAX + " quotas.");
        }
        UUID id = Ids.next();
        shared.insert(id, eventId, requireNonNull(checked.name()));
        shared.cover(id, checked.ticketTypes(), requireNonNull(checked.quantity()));
        return get(eventId, id);
    }

    /**
     * @param version that the caller saw
     * @throws org.plenum.kernel.Invalid field by field
     * @throws Stale when it is not the newest
     * @throws BelowTaken when more than its quantity is sold or held already
     */
    @Requires(Permission.EVENTS_EDIT)
    public QuotaView change(UUID eventId, UUID id, int version, QuotaDraft draft) {
        get(eventId, id);
        QuotaDraft checked = checked(eventId, draft);
        quotas.stopSales();
        if (!shared.rename(id, version, requireNonNull(checked.name()))) {
            throw new Stale("quota");
        }
        shared.cover(id, checked.ticketTypes(), requireNonNull(checked.quantity()));
        offerChanged.fire(new OfferChanged(eventId));
        return get(eventId, id);
    }

    /** Its ticket types stay, and have one bound less; also when some are sold. */
    @Requires(Permission.EVENTS_EDIT)
    public void delete(UUID eventId, UUID id) {
        get(eventId, id);
        quotas.stopSales();
        shared.delete(id);
        offerChanged.fire(new OfferChanged(eventId));
    }

    /** Event and ticket types stay until the transaction ends. Everybody locks them before quotas. */
    private QuotaDraft checked(UUID eventId, QuotaDraft draft) {
        require(types.lockFrame(eventId));
        Set<UUID> known = types.lockIds(eventId);
        Checks checks = new Checks();
        String name = checks.line("name", draft.name(), NAME_LENGTH_MAX_CHARS);
        Integer quantity = draft.quantity();
        if (quantity == null) {
            checks.refuse("quantity", "required", "Please fill this in.");
        } else {
            checks.range("quantity", quantity, 0, TicketTypes.QUANTITY_MAX_TICKETS);
        }
        checks.that(
                known.containsAll(draft.ticketTypes()), "ticketTypeIds", "unknown", "The event has no such tickets.");
        checks.that(
                types.ofEvent(eventId).stream()
                        .filter(type -> type.terms().isBundle())
                        .noneMatch(bundle -> draft.ticketTypes().contains(bundle.id())),
                "ticketTypeIds",
                "bundle",
                "A bundle takes seats from the quotas of the tickets that it gives.");
        checks.done();
        return new QuotaDraft(
                name, quantity, draft.ticketTypes().stream().distinct().toList());
    }

    private static void require(Optional<TicketTypeStore.Frame> event) {
        if (event.isEmpty()) {
            throw new NotFound("event");
        }
    }
}
