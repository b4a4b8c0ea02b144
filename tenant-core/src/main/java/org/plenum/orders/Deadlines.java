package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.plenum.jobs.JobHandler;
import org.plenum.jobs.Jobs;
import org.plenum.payments.PaymentState;
import org.plenum.payments.Payments;

/**
 * Ends the purchases whose time is over. Only Stripe knows whether somebody is paying at this very moment, so it is asked to end the session first; the seats
 * become free when it says that it did, and the order is confirmed when it says that it was paid.
 */
@ApplicationScoped
class Deadlines implements JobHandler {
    static final String NAME = "orders.settle";
    private static final Duration SLOW_PAYMENT_PAUSE = Duration.ofHours(1);

    @Inject
    Purchases purchases;

    @Inject
    Payments payments;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** In the transaction that sets the order's end. */
    void plan(UUID orderId, Instant end) {
        // The time is part of the name: a running job cannot ask for itself again.
        jobs.enqueue(NAME, orderId + "/" + end.getEpochSecond(), orderId.toString(), end);
    }

    /** In a transaction. At the order's end, but for slow payments every now and then. */
    void planNext(Order order) {
        Instant now = clock.instant();
        Instant later = now.plus(SLOW_PAYMENT_PAUSE);
        plan(
                order.id(),
                order.expiresAt().isAfter(now) && order.expiresAt().isBefore(later) ? order.expiresAt() : later);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String orderId) {
        UUID id = UUID.fromString(orderId);
        Order order = purchases.find(id);
        if (order.status() != OrderStatus.PENDING || order.paymentId() == null) {
            return;
        }
        boolean over = !order.expiresAt().isAfter(clock.instant());
        if (!over && payments.transfer(order.paymentId()).isPresent()) {
            // Whoever gave more time has planned its end.
            return;
        }
        PaymentState state = payments.settle(order.paymentId(), over).state();
        if (state == PaymentState.MISMATCHED && over) {
            purchases.giveUp(id, OrderStatus.EXPIRED);
        } else if (!state.settled()) {
            purchases.waitOn(id);
        }
    }
}
