package org.plenum.tickets;

import java.util.List;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;

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

    /**
     * @throws org.plenum.kernel.Invalid field by field
     * @throws TicketCodeTaken when another type of the event has the code
     */
    @Requires(Permission.EVENTS_EDIT)
    public TicketTypeView create(UUID eventId, TicketTypeDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.EVENTS_VIEW)
    public TicketTypeView get(UUID eventId, UUID id) {
        throw new UnsupportedOperationException();
    }

    /** All of an event (at most {@link #PER_EVENT_MAX}), by position. */
    @Requires(Permission.EVENTS_VIEW)
    public List<TicketTypeView> ofEvent(UUID eventId) {
        throw new UnsupportedOperationException();
    }

    /** What the public may see of a published event, by position, also what is sold out or not on sale yet. */
    @Unrestricted("the public shop")
    public List<TicketTypeView> onSale(UUID eventId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reservations made before keep their price.
     *
     * @param version that the caller saw
     * @throws org.plenum.kernel.Stale when it is not the newest
     * @throws BelowTaken when the quantity would fall below what is sold or held
     */
    @Requires(Permission.EVENTS_EDIT)
    public TicketTypeView change(UUID eventId, UUID id, int version, TicketTypeDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** @throws TicketsTaken when any is sold or held */
    @Requires(Permission.EVENTS_EDIT)
    public void delete(UUID eventId, UUID id) {
        throw new UnsupportedOperationException();
    }
}
