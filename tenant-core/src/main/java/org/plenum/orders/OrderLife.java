package org.plenum.orders;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.NewTicket;

/** The turns an order's life takes. Each is called with the order locked and leaves seats, tickets and status agreeing. */
@ApplicationScoped
@Transactional
class OrderLife {
    static final int EXPIRED_AT_ONCE_MAX = 200;
    private static final Logger LOG = Logger.getLogger(OrderLife.class.getName());

    @Inject
    OrderStore orders;

    @Inject
    Lines lines;

    @Inject
    Seats seats;

    @Inject
    Promos promos;

    @Inject
    Attendees attendees;

    @Inject
    Event<OrderPaid> paid;

    @Inject
    Event<OrderRefunded> refunded;

    @Inject
    Event<OrderRefundUndone> refundUndone;

    @Inject
    Event<HoldExpired> expired;

    @Inject
    Clock clock;

    /** Its seats are taken: they become sold and its tickets exist. */
    public void confirm(Order order) {
        orders.setPaid(order.id(), clock.instant());
        seats.sell(order.id());
        Map<UUID, String> names = lines.of(order).stream()
                .collect(Collectors.toMap(
                        LineView::ticketTypeId,
                        LineView::name,
                        (one, other) -> one.length() <= other.length() ? one : other));
        attendees.register(orders.attendees(order.id()).stream()
                .map(attendee -> new NewTicket(
                        order.id(),
                        order.eventId(),
                        attendee.ticketTypeId(),
                        requireNonNull(names.get(attendee.ticketTypeId())),
                        attendee.name(),
                        attendee.email(),
                        attendee.answers()))
                .toList());
        paid.fire(new OrderPaid(order.id(), order.eventId()));
        LOG.info(() -> "order.paid order=" + order.id());
    }

    /** For an order that is paid after its time ran out. All of its seats and codes or, when less is left, nothing and false. */
    public boolean reviveSeats(Order order) {
        boolean left = promos.left(order.id()) && seats.takeAgain(order.id());
        if (left) {
            promos.takeAgain(order.id());
        }
        return left;
    }

    /** Ends an order that nobody pays any more, as EXPIRED or CANCELLED. */
    public void giveUp(Order order, OrderStatus end) {
        promos.free(List.of(order.id()));
        seats.free(List.of(order.id()));
        orders.setStatus(List.of(order.id()), end);
        if (end == OrderStatus.EXPIRED) {
            expired.fire(new HoldExpired(order.id(), order.eventId()));
        }
        LOG.info(() -> "order.given-up order=" + order.id() + " as=" + end);
    }

    /** @return how many; there may be more when it is the limit */
    public int expireHolds(int limit) {
        List<Order> overdue = orders.lockOverdueHolds(clock.instant(), limit);
        if (!overdue.isEmpty()) {
            List<UUID> ids = overdue.stream().map(Order::id).toList();
            promos.free(ids);
            seats.free(ids);
            orders.setStatus(ids, OrderStatus.EXPIRED);
            overdue.forEach(order -> expired.fire(new HoldExpired(order.id(), order.eventId())));
            LOG.info(() -> "orders.holds-expired count=" + ids.size());
        }
        return overdue.size();
    }

    /** All of its money has gone back, or will; its tickets admit nobody and its seats are free. */
    public void takeBack(Order order, OrderStatus end) {
        promos.free(List.of(order.id()));
        seats.takeBack(order.id());
        attendees.cancelOfOrder(order.id());
        orders.setStatus(List.of(order.id()), end);
        LOG.info(() -> "order.taken-back order=" + order.id() + " as=" + end);
    }

    /** Money went back. */
    public void refund(Order order, boolean whole) {
        boolean delivered = order.status().delivered();
        boolean neverDelivered = order.paidAt() == null;
        if (!whole) {
            if (delivered) {
                orders.setStatus(List.of(order.id()), OrderStatus.PARTIALLY_REFUNDED);
            }
        } else if (delivered) {
            takeBack(order, OrderStatus.REFUNDED);
        } else {
            orders.setStatus(List.of(order.id()), OrderStatus.REFUNDED);
        }
        refunded.fire(new OrderRefunded(order.id(), order.eventId(), neverDelivered));
        LOG.info(() -> "order.refunded order=" + order.id() + " whole=" + whole);
    }

    /** A refund failed after it had succeeded. Tickets that were taken back stay so, for their seats may have gone to others. */
    public void refundUndone(Order order, boolean nothingWentBack) {
        if (order.status() == OrderStatus.REFUNDED) {
            orders.setStatus(List.of(order.id()), order.paidAt() == null ? OrderStatus.EXPIRED : OrderStatus.CANCELLED);
        } else if (order.status() == OrderStatus.PARTIALLY_REFUNDED && nothingWentBack) {
            orders.setStatus(List.of(order.id()), OrderStatus.PAID);
        }
        refundUndone.fire(new OrderRefundUndone(order.id(), order.eventId()));
        LOG.severe(() -> "order.refund-failed order=" + order.id());
    }
}
