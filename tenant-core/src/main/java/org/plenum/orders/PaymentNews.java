package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.plenum.payments.DisputeStatus;
import org.plenum.payments.PaymentDisputed;
import org.plenum.payments.PaymentEnded;
import org.plenum.payments.PaymentProcessing;
import org.plenum.payments.PaymentRefundUndone;
import org.plenum.payments.PaymentRefunded;
import org.plenum.payments.PaymentSucceeded;
import org.plenum.payments.Payments;

/** What payments mean to orders, in the transaction that records the payment. */
@ApplicationScoped
class PaymentNews {
    /** Banks that take days have taken fewer than these. */
    private static final Duration SLOW_PAYMENT_MAX = Duration.ofDays(14);

    private static final Logger LOG = Logger.getLogger(PaymentNews.class.getName());

    @Inject
    OrderStore orders;

    @Inject
    OrderLife life;

    @Inject
    Payments payments;

    @Inject
    Deadlines deadlines;

    @Inject
    GivingBack givingBack;

    @Inject
    Event<TransferTurned> turned;

    @Inject
    Clock clock;

    void succeeded(@Observes PaymentSucceeded news) {
        Optional<Order> known = order(news.reference());
        if (known.isEmpty()) {
            return;
        }
        Order order = known.get();
        boolean seated = switch (order.status()) {
            case PENDING -> true;
            // Too late, but honoured while there is room.
            case EXPIRED -> life.reviveSeats(order);
            default -> false;
        };
        if (seated) {
            life.confirm(order);
        } else {
            LOG.warning(() -> "order.paid-in-vain order=" + order.id() + " status=" + order.status());
            payments.refund(news.paymentId(), payments.get(news.paymentId()).amount(), "undeliverable");
        }
    }

    /** The seats wait with the customer for the bank. */
    void processing(@Observes PaymentProcessing news) {
        order(news.reference())
                .filter(order -> order.status() == OrderStatus.PENDING)
                .ifPresent(order -> {
                    orders.setExpiry(order.id(), clock.instant().plus(SLOW_PAYMENT_MAX));
                    orders.find(order.id()).ifPresent(deadlines::planNext);
                });
    }

    void ended(@Observes PaymentEnded news) {
        order(news.reference())
                .filter(order -> order.status() == OrderStatus.PENDING)
                .ifPresent(order -> {
                    life.giveUp(order, OrderStatus.EXPIRED);
                    tellLapse(order, news.paymentId());
                });
    }

    /** Who gives up by themselves knows it. */
    private void tellLapse(Order order, UUID payment) {
        if (!order.expiresAt().isAfter(clock.instant())
                && payments.transfer(payment).isPresent()) {
            turned.fire(new TransferTurned(order.id(), order.eventId(), TransferTurn.LAPSED));
        }
    }

    void refunded(@Observes PaymentRefunded news) {
        order(news.reference()).ifPresent(order -> life.refund(order, news.whole()));
    }

    void refundUndone(@Observes PaymentRefundUndone news) {
        order(news.reference())
                .ifPresent(order -> life.refundUndone(order, news.total().isZero()));
    }

    /** The money is gone for good, so what was bought with it is too. Until a bank has decided the tickets admit: most disputes are answered. */
    void disputed(@Observes PaymentDisputed news) {
        if (news.dispute().status() == DisputeStatus.LOST) {
            order(news.dispute().reference())
                    .filter(order -> order.status().delivered())
                    .ifPresent(givingBack::lost);
        }
    }

    private Optional<Order> order(UUID reference) {
        Optional<Order> order = orders.lock(reference);
        if (order.isEmpty()) {
            LOG.severe(() -> "payment.alarm no order for reference=" + reference);
        }
        return order;
    }
}
