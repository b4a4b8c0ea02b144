package org.plenum.orders;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.plenum.access.Unrestricted;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Door;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.payments.Payments;

/** Customers cancelling what they have bought, by the rules of its organizer. */
@Door
public class Cancellations {
    @Inject
    OrderStore orders;

    @Inject
    Secrets secrets;

    @Inject
    Events events;

    @Inject
    SaleRules rules;

    @Inject
    GivingBack givingBack;

    @Inject
    Payments payments;

    @Inject
    Clock clock;

    /** Empty when the order cannot be cancelled by its customer. */
    @Unrestricted("the order's secret is the permission")
    public Optional<CancellationOffer> offer(String code, String secret) {
        Order order = found(code, secret);
        EventView event = event(order);
        SaleRulesView rule = rules.of(event);
        if (!order.status().delivered()
                || !rule.open(event, clock.instant())
                || givingBack.passedOn(order)
                || paidAtTheDoor(order)) {
            return Optional.empty();
        }
        Money left = givingBack.left(order);
        Money back = rule.back(left);
        return Optional.of(new CancellationOffer(back, left.minus(back), rule.cancelUntil(event)));
    }

    /**
     * Ends the order for good. Again is the same.
     *
     * @param shown what the customer has been told goes back
     * @throws NotCancellable when the rules do not allow it, or no more
     * @throws RefundChanged when something else than what was shown would go back
     */
    @Unrestricted("the order's secret is the permission")
    public void cancel(String code, String secret, Money shown) {
        Order order = found(code, secret);
        EventView event = event(order);
        SaleRulesView rule = rules.of(event);
        boolean open = rule.open(event, clock.instant()) && !paidAtTheDoor(order);
        givingBack.cancelByCustomer(
                order,
                left -> open ? Optional.of(rule.back(left)) : Optional.empty(),
                shown,
                String.valueOf(requireNonNull(order.buyer()).name()));
    }

    /** Then somebody has to hand the money back. */
    private boolean paidAtTheDoor(Order order) {
        UUID payment = order.paymentId();
        return payment != null && payments.method(payment).atTheDoor();
    }

    private Order found(String code, String secret) {
        return orders.byCode(code)
                .filter(order -> secrets.fitsOrder(secret, order.id()))
                .orElseThrow(() -> new NotFound("order"));
    }

    private EventView event(Order order) {
        return events.known(order.eventId()).orElseThrow(() -> new NotFound("event"));
    }
}
