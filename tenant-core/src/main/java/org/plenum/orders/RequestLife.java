package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.NotFound;

/** The turns a request takes, each a transaction with the order locked. Only what is approved takes seats, and then all it asks for or none. */
@ApplicationScoped
@Transactional
class RequestLife {
    /** Nobody waits longer for an answer, nor past the event. */
    static final Duration ANSWER_TIME_MAX = Duration.ofDays(30);

    /** For paying what was approved, at most until the event ends. */
    static final Duration PAY_TIME = Duration.ofDays(7);

    private static final Logger LOG = Logger.getLogger(RequestLife.class.getName());

    enum Outcome {
        DONE,
        SOLD_OUT,
        GONE
    }

    @Inject
    OrderStore orders;

    @Inject
    RequestStore requests;

    @Inject
    OrderLife life;

    @Inject
    Promos promos;

    @Inject
    Seats seats;

    @Inject
    Lines lines;

    @Inject
    ExpirySchedule expiries;

    @Inject
    Events events;

    @Inject
    Event<RequestNews> news;

    @Inject
    Clock clock;

    /** Of an order that is locked and has its details: its hold ends here. */
    void ask(Order order) {
        promos.free(List.of(order.id()));
        seats.free(List.of(order.id()));
        requests.insert(order.id(), order.eventId(), clock.instant());
        put(order, OrderStatus.REQUESTED, ANSWER_TIME_MAX);
        tell(order, RequestNews.Kind.ASKED);
    }

    public Outcome approve(UUID eventId, UUID id, String by) {
        Order order = locked(eventId, id);
        if (order.status() != OrderStatus.REQUESTED || over(order)) {
            return Outcome.GONE;
        }
        if (!life.reviveSeats(order)) {
            return Outcome.SOLD_OUT;
        }
        requests.decide(id, true, clock.instant(), by, null);
        if (Hold.total(lines.of(order), order.currency()).isZero()) {
            life.confirm(order);
        } else {
            put(order, OrderStatus.APPROVED, PAY_TIME);
            tell(order, RequestNews.Kind.APPROVED);
        }
        return Outcome.DONE;
    }

    /** Also takes back what was approved and is not being paid yet. */
    public Outcome decline(UUID eventId, UUID id, String by, @Nullable String reason) {
        Order order = locked(eventId, id);
        if (!order.status().asked()) {
            return Outcome.GONE;
        }
        end(order, OrderStatus.DECLINED);
        requests.decide(id, false, clock.instant(), by, reason);
        tell(order, RequestNews.Kind.DECLINED);
        return Outcome.DONE;
    }

    /**
     * By who asked, or by an organizer who cancels the order. Again is the same.
     *
     * @throws AlreadyPaid when it has become a purchase
     * @throws RequestOver when it is no request any more
     */
    public void withdraw(UUID id) {
        Order order = orders.lock(id).orElseThrow(() -> new NotFound("order"));
        if (order.paidAt() != null) {
            throw new AlreadyPaid();
        }
        if (order.status().asked()) {
            end(order, OrderStatus.CANCELLED);
        } else if (order.status() != OrderStatus.CANCELLED) {
            throw new RequestOver();
        }
    }

    /** @return how many; there may be more when it is the limit */
    public int expire(int limit) {
        List<Order> overdue = orders.lockOverdueRequests(clock.instant(), limit);
        // All at once, so that codes and seats are locked in everybody's order.
        free(overdue.stream()
                .filter(order -> order.status() == OrderStatus.APPROVED)
                .map(Order::id)
                .toList());
        for (Order order : overdue) {
            ended(order, OrderStatus.EXPIRED);
            tell(order, order.status() == OrderStatus.APPROVED ? RequestNews.Kind.UNPAID : RequestNews.Kind.UNANSWERED);
        }
        return overdue.size();
    }

    private void end(Order order, OrderStatus end) {
        if (order.status() == OrderStatus.APPROVED) {
            free(List.of(order.id()));
        }
        ended(order, end);
    }

    private void free(List<UUID> approved) {
        if (!approved.isEmpty()) {
            promos.free(approved);
            seats.free(approved);
        }
    }

    private void ended(Order order, OrderStatus end) {
        orders.setStatus(List.of(order.id()), end);
        LOG.info(() -> "request.ended order=" + order.id() + " as=" + end);
    }

    private void put(Order order, OrderStatus status, Duration time) {
        Instant most = clock.instant().plus(time);
        Instant end = events.known(order.eventId()).map(EventView::endsAt).orElseThrow(() -> new NotFound("event"));
        Instant until = most.isBefore(end) ? most : end;
        orders.setStatus(List.of(order.id()), status);
        orders.setExpiry(order.id(), until);
        expiries.plan(until);
        LOG.info(() -> "request." + status + " order=" + order.id());
    }

    private void tell(Order order, RequestNews.Kind kind) {
        news.fire(new RequestNews(order.id(), kind));
    }

    private boolean over(Order order) {
        return !order.expiresAt().isAfter(clock.instant());
    }

    private Order locked(UUID eventId, UUID id) {
        return orders.lock(id)
                .filter(order -> order.eventId().equals(eventId))
                .orElseThrow(() -> new NotFound("request"));
    }
}
