package org.plenum.orders;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Checks;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Door;
import org.plenum.kernel.NotFound;
import org.plenum.payments.PaymentMethod;
import org.plenum.payments.Payments;

/** The box office: staff who sell to whoever stands before them, and order for others. What they sell comes out of the same quotas as everybody's. */
@Door
public class DoorSales {
    public static final int NOTE_LENGTH_MAX_CHARS = 200;

    @Inject
    Reservations reservations;

    @Inject
    DoorPurchases purchases;

    @Inject
    OrderStore orders;

    @Inject
    Payments payments;

    @Inject
    Events events;

    /**
     * How an order was paid.
     *
     * @param note of staff; null for none
     */
    public record Paid(PaymentMethod method, @Nullable String note) {}

    /**
     * What came of a sale.
     *
     * @param again whether it had been made before
     */
    public record Sold(String orderCode, boolean again) {}

    /**
     * Sells what is on sale. What is taken in cash or by terminal, or costs nothing, has its tickets at once. Again is the same sale.
     *
     * @throws SoldOut when less is left
     * @throws NotOnSale outside the sale window
     * @throws org.plenum.kernel.Invalid field by field
     */
    @Requires(Permission.ORDERS_EDIT)
    @Transactional(
            Transactional.TxType
                    .NOT_SUPPORTED) // seats are taken with those of other customers, in a transaction of their own
    public Sold sell(UUID eventId, DoorSaleDraft draft) {
        EventView event = events.get(eventId);
        DoorSaleDraft checked = checked(draft);
        return before(checked).orElseGet(() -> sell(event, checked));
    }

    private Sold sell(EventView event, DoorSaleDraft sale) {
        ReservationView held = reservations.reserve(event.code(), sale.items(), List.of());
        try {
            Optional<String> code = purchases.complete(held.id(), event, sale);
            if (code.isPresent()) {
                return new Sold(code.get(), false);
            }
        } catch (DomainException refused) {
            reservations.release(held.id(), held.secret());
            throw refused;
        }
        // Sent twice at the same moment, and the other was first.
        reservations.release(held.id(), held.secret());
        return before(sale).orElseThrow();
    }

    private Optional<Sold> before(DoorSaleDraft sale) {
        return purchases.made(sale.id()).map(code -> new Sold(code, true));
    }

    /** Empty when nothing was to be paid. */
    @Requires(Permission.ORDERS_VIEW)
    public Optional<Paid> paid(String orderCode) {
        return Optional.ofNullable(orders.byCode(orderCode)
                        .orElseThrow(() -> new NotFound("order"))
                        .paymentId())
                .map(payment -> new Paid(
                        payments.method(payment), payments.note(payment).orElse(null)));
    }

    private static DoorSaleDraft checked(DoorSaleDraft draft) {
        Checks checks = new Checks();
        boolean later = draft.payment() == PaymentMethod.TRANSFER;
        checks.that(
                draft.payment() != PaymentMethod.STRIPE, "payment", "format", "Nobody can pay this way at the door.");
        String email = draft.email() == null || draft.email().isBlank() ? null : checks.email("email", draft.email());
        checks.that(email != null || !later, "email", "required", "Please fill this in.");
        DoorSaleDraft checked = new DoorSaleDraft(
                draft.id(),
                draft.items(),
                later
                        ? checks.line("name", draft.name(), DetailChecks.NAME_LENGTH_MAX_CHARS)
                        : checks.optionalLine("name", draft.name(), DetailChecks.NAME_LENGTH_MAX_CHARS),
                email,
                draft.payment(),
                checks.optionalLine("note", draft.note(), NOTE_LENGTH_MAX_CHARS));
        checks.done();
        return checked;
    }
}
