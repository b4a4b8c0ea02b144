package org.plenum.orders;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.kernel.Door;
import org.plenum.kernel.Money;
import org.plenum.payments.DisputeView;
import org.plenum.payments.PaymentState;
import org.plenum.payments.Payments;
import org.plenum.payments.RefundState;
import org.plenum.payments.RefundView;

/** Organizers giving back money and taking back tickets. The status of an order follows what Stripe says of the money. */
@Door
public class Refunds {
    public static final int NOTE_LENGTH_MAX_CHARS = 500;

    @Inject
    OrderRefundStore store;

    @Inject
    GivingBack givingBack;

    @Inject
    RequestLife requests;

    @Inject
    Purchases purchases;

    @Inject
    Payments payments;

    /** The oldest first, cancellations without money among them. What somebody gave back at Stripe itself is only in the order's sum. */
    @Requires(Permission.ORDERS_VIEW)
    public List<OrderRefund> of(String code) {
        Order order = givingBack.found(code);
        Map<String, RefundView> money = order.paymentId() == null
                ? Map.of()
                : payments.refunds(order.paymentId()).stream()
                        .collect(Collectors.toMap(RefundView::reason, refund -> refund));
        List<OrderRefundStore.Row> wishes = store.of(order.id());
        Set<String> ours = wishes.stream().map(wish -> wish.id().toString()).collect(Collectors.toSet());
        return Stream.concat(
                        wishes.stream()
                                .map(wish ->
                                        wished(wish, order, money.get(wish.id().toString()))),
                        money.values().stream()
                                .filter(refund -> !ours.contains(refund.reason()))
                                .map(Refunds::automatic))
                .sorted(Comparator.comparing(OrderRefund::createdAt))
                .toList();
    }

    private static OrderRefund wished(OrderRefundStore.Row wish, Order order, @Nullable RefundView money) {
        return new OrderRefund(
                wish.id(),
                Money.ofMinor(wish.amountMinor(), order.currency()),
                money == null ? RefundState.SUCCEEDED : money.state(),
                wish.tickets(),
                wish.note(),
                wish.madeBy(),
                wish.createdAt(),
                money == null ? wish.createdAt() : money.finishedAt());
    }

    private static OrderRefund automatic(RefundView refund) {
        return new OrderRefund(
                refund.id(),
                refund.amount(),
                refund.state(),
                List.of(),
                null,
                null,
                refund.createdAt(),
                refund.finishedAt());
    }

    /** What banks said about its payment, the oldest first. */
    @Requires(Permission.ORDERS_VIEW)
    public List<DisputeView> disputes(String code) {
        UUID payment = givingBack.found(code).paymentId();
        return payment == null ? List.of() : payments.disputes(payment);
    }

    /** Whether Stripe suspects that it was not its card's owner who paid, so that giving back at once may spare a dispute. */
    @Requires(Permission.ORDERS_VIEW)
    public boolean suspicious(String code) {
        UUID payment = givingBack.found(code).paymentId();
        return payment != null && payments.fraudWarning(payment).isPresent();
    }

    /** What can still be given back. */
    @Requires(Permission.ORDERS_VIEW)
    public Money refundable(String code) {
        return givingBack.left(givingBack.found(code));
    }

    /**
     * Gives back a part of the money, or all of it, and cancels the tickets named.
     *
     * @throws NotRefundable when nothing was paid, or nothing is left
     * @throws org.plenum.kernel.Invalid when more is asked for than is left, or a ticket is not one of the order's valid ones
     */
    @Requires(Permission.ORDERS_EDIT)
    public OrderRefund refund(String code, RefundWish wish) {
        UUID made = givingBack.refund(givingBack.found(code), wish);
        return of(code).stream()
                .filter(refund -> refund.id().equals(made))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Ends an order for good. Again is the same.
     *
     * @param refund gives back all that is left of the money
     * @throws NotRefundable when its time ran out, so that there is nothing to cancel
     * @throws PaymentUnderway when a bank is just deciding about its payment
     */
    @Requires(Permission.ORDERS_EDIT)
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // Stripe is asked in between
    public void cancel(String code, boolean refund) {
        Order order = givingBack.found(code);
        UUID payment = order.paymentId();
        if (order.status().asked()) {
            requests.withdraw(order.id());
        }
        if (order.status() == OrderStatus.PENDING && payment != null) {
            // From here on the customer cannot pay any more; what came before that is given back below.
            if (payments.settle(payment, true).state() == PaymentState.PROCESSING) {
                throw new PaymentUnderway();
            }
            purchases.giveUp(order.id(), OrderStatus.CANCELLED);
            purchases.expiredIsCancelled(order.id());
        }
        givingBack.cancel(order, refund);
    }
}
