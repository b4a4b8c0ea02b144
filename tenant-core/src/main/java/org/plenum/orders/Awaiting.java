package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.jobs.JobHandler;
import org.plenum.jobs.Jobs;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.payments.PaymentState;
import org.plenum.payments.Payments;
import org.plenum.payments.TransferTerms;
import org.plenum.payments.TransferView;

/** Orders whose money comes by bank transfer: until when their seats wait for it, and when their buyers are reminded. */
@ApplicationScoped
@Transactional
class Awaiting implements JobHandler {
    static final String NAME = "orders.remind-of-transfer";

    /** Of an event and an address that wait for transfers: they keep seats for days. */
    static final int PER_EMAIL_MAX = 3;

    private static final int REMINDED_DAYS_BEFORE = 2;
    private static final LocalTime REMINDED_AT = LocalTime.of(9, 0);

    @Inject
    OrderStore orders;

    @Inject
    Payments payments;

    @Inject
    TransferTerms terms;

    @Inject
    Events events;

    @Inject
    Deadlines deadlines;

    @Inject
    Jobs jobs;

    @Inject
    Event<TransferTurned> turned;

    @Inject
    Clock clock;

    /** Until when an order made now would have to be paid; empty when it cannot be paid so. */
    public Optional<LocalDate> due(EventView event, Money total) {
        return total.isZero()
                ? Optional.empty()
                : terms.current().dueFor(total.currency(), event.startsAt(), event.timeZone(), clock.instant());
    }

    /** @throws Invalid when it cannot be paid so */
    public LocalDate dueOrRefusal(Order order, String email, Money total) {
        LocalDate due = due(event(order), total)
                .orElseThrow(() -> Invalid.of("payBy", "not-offered", "This cannot be paid by bank transfer."));
        if (orders.awaitedOf(order.eventId(), email) >= PER_EMAIL_MAX) {
            throw new TooManyOpenOrders();
        }
        return due;
    }

    public Instant givenUpAt(Order order, LocalDate due) {
        EventView event = event(order);
        return terms.current().givenUpAt(due, event.startsAt(), event.timeZone());
    }

    /** In the transaction of the checkout. */
    public void begin(Order order, LocalDate due, Instant end) {
        deadlines.plan(order.id(), end);
        remindOf(order, due);
        turned.fire(new TransferTurned(order.id(), order.eventId(), TransferTurn.AWAITED));
    }

    /**
     * Gives more time, or less.
     *
     * @throws TransferNotAwaited when it is paid or given up
     */
    public void extend(UUID orderId, LocalDate due) {
        Order known = orders.find(orderId).orElseThrow(() -> new NotFound("order"));
        TransferView transfer = awaited(known);
        UUID payment = known.paymentId();
        if (payment == null || payments.lock(payment) != PaymentState.OPEN) {
            throw new TransferNotAwaited();
        }
        Order order = orders.lock(orderId).orElseThrow();
        if (order.status() != OrderStatus.PENDING) {
            throw new TransferNotAwaited();
        }
        EventView event = event(order);
        LocalDate today = LocalDate.ofInstant(clock.instant(), event.timeZone());
        LocalDate start = LocalDate.ofInstant(event.startsAt(), event.timeZone());
        if (due.isBefore(today) || !due.isBefore(start)) {
            throw Invalid.of("dueOn", "out-of-range", "Must be today or later, and before the event starts.");
        }
        payments.extend(payment, due);
        Instant end = givenUpAt(order, due);
        orders.setExpiry(orderId, end);
        deadlines.plan(orderId, end);
        remindOf(order, due);
        if (due.isAfter(transfer.dueOn())) {
            turned.fire(new TransferTurned(orderId, order.eventId(), TransferTurn.EXTENDED));
        }
    }

    private TransferView awaited(Order order) {
        return Optional.ofNullable(order.paymentId())
                .flatMap(payments::transfer)
                .orElseThrow(TransferNotAwaited::new);
    }

    private void remindOf(Order order, LocalDate due) {
        EventView event = event(order);
        for (LocalDate day : new LocalDate[] {due.minusDays(REMINDED_DAYS_BEFORE), due.plusDays(1)}) {
            Instant at = day.atTime(REMINDED_AT).atZone(event.timeZone()).toInstant();
            if (at.isAfter(clock.instant())) {
                jobs.enqueue(NAME, order.id() + "/" + due + "/" + day, order.id() + "/" + due, at);
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Reminds, unless it is paid, given up, or has got another date meanwhile. */
    @Override
    public void run(String orderAndDue) {
        String[] parts = orderAndDue.split("/", 2);
        Order order = orders.find(UUID.fromString(parts[0])).orElseThrow();
        LocalDate due = LocalDate.parse(parts[1]);
        UUID payment = order.paymentId();
        if (order.status() != OrderStatus.PENDING || payment == null) {
            return;
        }
        TransferView transfer = payments.transfer(payment).orElseThrow();
        if (transfer.state() == PaymentState.OPEN && transfer.dueOn().equals(due)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), event(order).timeZone());
            turned.fire(new TransferTurned(
                    order.id(), order.eventId(), today.isAfter(due) ? TransferTurn.OVERDUE : TransferTurn.DUE_SOON));
        }
    }

    private EventView event(Order order) {
        return events.known(order.eventId()).orElseThrow(() -> new NotFound("event"));
    }
}
