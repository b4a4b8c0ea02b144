package org.plenum.orders;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.events.EventView;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.payments.BankStatements;
import org.plenum.payments.Payments;
import org.plenum.payments.TransferView;

/** Orders that are paid by bank transfer. */
@Door
public class Transfers {
    @Inject
    OrderStore orders;

    @Inject
    Secrets secrets;

    @Inject
    Awaiting awaiting;

    @Inject
    Payments payments;

    @Inject
    BankStatements statements;

    /** Until when an order of that much would have to be paid; empty when it cannot be paid so. */
    @Unrestricted("tells customers how they can pay")
    public Optional<LocalDate> offered(EventView event, Money total) {
        return awaiting.due(event, total);
    }

    /** How to pay an order; empty when it is not paid so. */
    @Unrestricted("the secret is the permission")
    public Optional<TransferView> of(String code, String secret) {
        return orders.byCode(code)
                .filter(order -> secrets.fitsOrder(secret, order.id()))
                .flatMap(this::transfer);
    }

    @Requires(Permission.ORDERS_VIEW)
    public Optional<TransferView> ofOrder(UUID orderId) {
        return orders.find(orderId).flatMap(this::transfer);
    }

    private Optional<TransferView> transfer(Order order) {
        return Optional.ofNullable(order.paymentId()).flatMap(payments::transfer);
    }

    /**
     * Until when the customer may pay now. The buyer gets a mail when it is later than before.
     *
     * @throws TransferNotAwaited when the order waits for none
     */
    @Requires(Permission.ORDERS_EDIT)
    public void extend(String code, @Nullable LocalDate dueOn) {
        Checks checks = new Checks();
        checks.that(dueOn != null, "dueOn", "required", "Please fill this in.");
        checks.done();
        if (dueOn != null) {
            awaiting.extend(found(code).id(), dueOn);
        }
    }

    /**
     * Whatever is missing has come; the tickets go out. An order that was given up is honoured while there is room, and its money is to be sent back otherwise.
     *
     * @param note how it came
     * @throws TransferNotAwaited when the order is not paid so
     * @throws org.plenum.payments.AlreadyDecided when it is paid
     */
    @Requires(Permission.PAYMENTS_MANAGE)
    @Transactional
    public void markPaid(String code, @Nullable String note) {
        statements.receiveByHand(payment(code), note);
    }

    /** What the customer transferred too much was sent back. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public void surplusSent(String code, @Nullable String note) {
        statements.surplusSent(payment(code), note);
    }

    private UUID payment(String code) {
        UUID payment = found(code).paymentId();
        if (payment == null || payments.transfer(payment).isEmpty()) {
            throw new TransferNotAwaited();
        }
        return payment;
    }

    private Order found(String code) {
        return orders.byCode(code).orElseThrow(() -> new NotFound("order"));
    }
}
