package org.plenum.tickets;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.groups.Groups;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Slugs;
import org.plenum.kernel.Stale;

/** The ticket types of an event. */
@Door
public class TicketTypes {
    public static final int NAME_LENGTH_MAX_CHARS = 80;
    public static final int CODE_LENGTH_MAX_CHARS = 40;
    public static final int DESCRIPTION_LENGTH_MAX_CHARS = 1_000;
    public static final int PER_EVENT_MAX = 100;
    public static final int PER_ORDER_MAX_TICKETS = 20;
    public static final int PER_ORDER_DEFAULT_TICKETS = 10;
    public static final int QUANTITY_MAX_TICKETS = 1_000_000;
    /** In the currency's minor unit: a million of most currencies. */
    public static final long PRICE_MAX_MINOR = 100_000_000;

    public static final int TAX_RATE_MAX_PERCENT = 50;

    /** Leaves room in a code for what makes it unique. */
    private static final int CODE_FROM_NAME_MAX_CHARS = 34;

    private static final int CODE_SUFFIX_CHARS = 5;

    @Inject
    TicketTypeStore types;

    @Inject
    QuotaStore quotas;

    @Inject
    Event<OfferChanged> offerChanged;

    @Inject
    Groups groups;

    /**
     * @throws org.plenum.kernel.Invalid field by field
     * @throws TicketCodeTaken when another type of the event has the code
     */
    @Requires(Permission.EVENTS_EDIT)
    public TicketTypeView create(UUID eventId, TicketTypeDraft draft) {
        TicketTypeDraft checked = checked(eventId, draft, null);
        List<TicketTypeView> present = types.ofEvent(eventId);
        if (present.size() >= PER_EVENT_MAX) {
            throw new Conflict("too-many", "An event has at most " + PER_EVENT_MAX + " ticket types.");
        }
        int last = present.isEmpty() ? 0 : present.getLast().position() + 1;
        UUID id = Ids.next();
        quotas.insert(id, eventId, checked.quantity());
        String code = codeFor(checked, present, null);
        if (!types.insert(id, eventId, code, checked.position() == null ? last : checked.position(), checked)) {
            throw new TicketCodeTaken();
        }
        types.setGroups(id, checked.groups());
        types.setMains(id, mains(checked));
        types.setParts(id, requireNonNull(checked.terms()).parts());
        return get(eventId, id);
    }

    @Requires(Permission.EVENTS_VIEW)
    public TicketTypeView get(UUID eventId, UUID id) {
        return types.find(eventId, id).orElseThrow(() -> new NotFound("ticket type"));
    }

    /** All of an event (at most {@link #PER_EVENT_MAX}), by position. */
    @Requires(Permission.EVENTS_VIEW)
    public List<TicketTypeView> ofEvent(UUID eventId) {
        frame(eventId);
        return types.ofEvent(eventId);
    }

    /** What the public may see of a published event, by position and in the reader's words, also what is sold out or not on sale yet. */
    @Unrestricted("the public shop")
    public List<TicketTypeView> onSale(UUID eventId) {
        return onSale(eventId, type -> false);
    }

    /** The same for somebody who is shown some that not everybody sees. */
    @Unrestricted("the public shop, whose caller has checked what is shown")
    public List<TicketTypeView> onSale(UUID eventId, Predicate<TicketTypeView> shown) {
        if (!frame(eventId).shown()) {
            throw new NotFound("event");
        }
        return types.ofEvent(eventId).stream()
                .filter(type -> type.visibility() == TicketVisibility.PUBLIC || shown.test(type))
                .map(TicketTypeView::forReader)
                .toList();
    }

    /** All of an event in the reader's words, whatever became of the event. */
    @Unrestricted("called by features that have checked who asks; no edge calls it")
    public List<TicketTypeView> known(UUID eventId) {
        return types.ofEvent(eventId).stream().map(TicketTypeView::forReader).toList();
    }

    /** Whether some are for groups: so much everybody may know, to log in for them. */
    @Unrestricted("the public shop")
    public boolean anyForGroups(UUID eventId) {
        return types.anyForGroups(eventId);
    }

    /**
     * Reservations made before keep their price.
     *
     * @param version that the caller saw
     * @throws Stale when it is not the newest
     * @throws BelowTaken when the quantity would fall below what is sold or held
     */
    @Requires(Permission.EVENTS_EDIT)
    public TicketTypeView change(UUID eventId, UUID id, int version, TicketTypeDraft draft) {
        TicketTypeDraft checked = checked(eventId, draft, id);
        TicketTypeView before = get(eventId, id);
        String code = codeFor(checked, types.ofEvent(eventId), before);
        int position = checked.position() == null ? before.position() : checked.position();
        if (!types.update(id, version, code, position, checked)) {
            throw new Stale("ticket type");
        }
        types.setGroups(id, checked.groups());
        types.setMains(id, mains(checked));
        types.setParts(id, requireNonNull(checked.terms()).parts());
        quotas.setCapacity(id, checked.quantity());
        offerChanged.fire(new OfferChanged(eventId));
        return get(eventId, id);
    }

    /**
     * @throws TicketsTaken when any is sold or held
     * @throws Conflict when others are sold only together with it
     */
    @Requires(Permission.EVENTS_EDIT)
    public void delete(UUID eventId, UUID id) {
        get(eventId, id);
        types.lockFrame(eventId);
        if (hasAddOns(eventId, id)) {
            throw new Conflict("has-add-ons", "Other tickets are sold only together with these.");
        }
        if (types.ofEvent(eventId).stream()
                .flatMap(type -> type.terms().parts().stream())
                .anyMatch(part -> part.ticketTypeId().equals(id))) {
            throw new Conflict("in-a-bundle", "A bundle gives these tickets.");
        }
        quotas.delete(types.delete(id));
    }

    private boolean hasAddOns(UUID eventId, UUID id) {
        return types.ofEvent(eventId).stream()
                .anyMatch(type -> type.terms().addOn() != null
                        && type.terms().addOn().mains().contains(id));
    }

    private static List<UUID> mains(TicketTypeDraft checked) {
        AddOn addOn = requireNonNull(checked.terms()).addOn();
        return addOn == null ? List.of() : addOn.mains();
    }

    /** @param id null for a new one */
    private TicketTypeDraft checked(UUID eventId, TicketTypeDraft draft, @Nullable UUID id) {
        TicketTypeStore.Frame frame = types.lockFrame(eventId).orElseThrow(() -> new NotFound("event"));
        if (draft.terms() != null && draft.terms().addOn() != null) {
            TicketTypeChecks.addOn(draft.terms().addOn(), types.ofEvent(eventId), id);
        }
        if (draft.terms() != null && draft.terms().isBundle()) {
            BundleChecks.check(draft, types.ofEvent(eventId), id);
        }
        return TicketTypeChecks.checked(
                draft, frame.currency(), draft.groups().isEmpty() ? Set.of() : groups.lockIds());
    }

    private TicketTypeStore.Frame frame(UUID eventId) {
        return types.frame(eventId).orElseThrow(() -> new NotFound("event"));
    }

    private static String codeFor(
            TicketTypeDraft checked, List<TicketTypeView> present, @Nullable TicketTypeView before) {
        String wanted = checked.code();
        if (wanted == null && before != null) {
            return before.code();
        }
        String code = wanted == null ? Slugs.of(requireNonNull(checked.name()), CODE_FROM_NAME_MAX_CHARS) : wanted;
        boolean taken = code.isEmpty()
                || present.stream()
                        .anyMatch(other -> other.code().equals(code)
                                && (before == null || !other.id().equals(before.id())));
        if (taken && wanted != null) {
            throw new TicketCodeTaken();
        }
        String suffix = Ids.code(CODE_SUFFIX_CHARS).toLowerCase(Locale.ROOT);
        return taken ? (code.isEmpty() ? "ticket" : code) + "-" + suffix : code;
    }
}
