package org.plenum.orders;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketsReturned;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.payments.Payments;
import org.plenum.tickets.AddOn;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/**
 * The steps of a refund or cancellation that change our own data; each is one transaction. A payment is locked before its order, as those do who bring Stripe's news; its methods are
 * public because the container begins transactions for no others.
 */
@ApplicationScoped
@Transactional
class GivingBack {
    @Inject
    OrderStore orders;

    @Inject
    OrderLife life;

    @Inject
    Seats seats;

    @Inject
    Lines lines;

    @Inject
    OrderRefundStore store;

    @Inject
    Attendees attendees;

    @Inject
    Payments payments;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    Event<OrderCancelled> cancelled;

    @Inject
    Event<TicketsReturned> returned;

    public Order found(String code) {
        return orders.byCode(code).orElseThrow(() -> new NotFound("order"));
    }

    /** What can still be given back, as it looks now. */
    public Money left(Order order) {
        UUID payment = order.paymentId();
        return payment == null ? Money.zero(order.currency()) : payments.refundable(payment);
    }

    private Money lockedLeft(Order order) {
        UUID payment = order.paymentId();
        return payment == null ? Money.zero(order.currency()) : payments.lockRefundable(payment);
    }

    /** Its id. */
    public UUID refund(Order known, RefundWish wish) {
        Money left = lockedLeft(known);
        Order order = locked(known);
        Map<UUID, Integer> valid = validTickets(order);
        if (left.isZero() && valid.isEmpty()) {
            throw new NotRefundable();
        }
        RefundWish checked = withAddOns(order, checked(wish, left, valid.keySet()));
        UUID id = giveBack(order, checked);
        if (checked.ticketIds().size() == valid.size() && !valid.isEmpty()) {
            takeBack(order, checked.ticketIds());
        } else if (!checked.ticketIds().isEmpty()) {
            attendees.cancel(order.id(), checked.ticketIds());
            seats.takeBack(
                    order.id(),
                    checked.ticketIds().stream()
                            .collect(Collectors.groupingBy(
                                    ticket -> requireNonNull(valid.get(ticket)), Collectors.counting())));
            cancelled.fire(new OrderCancelled(order.id(), order.eventId(), checked.ticketIds(), false));
        }
        return id;
    }

    /** Of an order that is not being paid any more. */
    public void cancel(Order known, boolean refund) {
        Money left = lockedLeft(known);
        Order order = locked(known);
        if (order.status() == OrderStatus.EXPIRED) {
            throw new NotRefundable();
        }
        List<UUID> tickets =
                order.status().delivered() ? List.copyOf(validTickets(order).keySet()) : List.of();
        Money back = refund ? left : Money.zero(left.currency());
        if (order.status().delivered() || !back.isZero()) {
            giveBack(order, new RefundWish(back, tickets, null));
        }
        if (order.status().delivered()) {
            takeBack(order, tickets);
        }
    }

    /** A bank has taken the money back. Of an order that is locked. */
    public void lost(Order order) {
        takeBack(order, List.copyOf(validTickets(order).keySet()));
    }

    /**
     * By its customer. Again is the same.
     *
     * @param rule what goes back of what is left; empty when it may not be cancelled
     * @param shown what the customer has agreed to
     */
    public void cancelByCustomer(Order known, Function<Money, Optional<Money>> rule, Money shown, String name) {
        Money left = lockedLeft(known);
        Order order = locked(known);
        if (order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.REFUNDED) {
            return;
        }
        Money back = order.status().delivered() ? rule.apply(left).orElseThrow(NotCancellable::new) : refused();
        if (!back.equals(shown)) {
            throw new RefundChanged();
        }
        if (passedOn(order)) {
            throw new NotCancellable();
        }
        List<UUID> tickets = List.copyOf(validTickets(order).keySet());
        giveBack(order, new RefundWish(back, tickets, null), name);
        takeBack(order, tickets);
        returned.fire(new TicketsReturned(order.id(), tickets));
    }

    /** Whether somebody else has a ticket of it by now. */
    boolean passedOn(Order order) {
        return attendees.ofOrder(order.id()).stream().anyMatch(org.plenum.attendees.TicketView::passedOn);
    }

    private static Money refused() {
        throw new NotCancellable();
    }

    private void takeBack(Order order, List<UUID> tickets) {
        life.takeBack(order, OrderStatus.CANCELLED);
        cancelled.fire(new OrderCancelled(order.id(), order.eventId(), tickets, true));
    }

    private UUID giveBack(Order order, RefundWish wish) {
        return giveBack(order, wish, Callers.current().name());
    }

    private UUID giveBack(Order order, RefundWish wish, String madeBy) {
        UUID id = Ids.next();
        store.insert(id, order.id(), wish, madeBy);
        if (!wish.amount().isZero()) {
            payments.refund(requireNonNull(order.paymentId()), wish.amount(), id.toString());
        }
        return id;
    }

    /** What was sold only together with a ticket goes with it. */
    private RefundWish withAddOns(Order order, RefundWish wish) {
        Map<UUID, AddOn> addOns = new HashMap<>();
        for (TicketTypeView type : ticketTypes.known(order.eventId())) {
            AddOn addOn = type.terms().addOn();
            if (addOn != null) {
                addOns.put(type.id(), addOn);
            }
        }
        if (wish.ticketIds().isEmpty() || addOns.isEmpty()) {
            return wish;
        }
        List<org.plenum.attendees.TicketView> tickets = attendees.ofOrder(order.id()).stream()
                .filter(ticket -> ticket.status() != TicketStatus.CANCELLED)
                .toList();
        return new RefundWish(
                wish.amount(), List.copyOf(AddOnTickets.with(wish.ticketIds(), tickets, addOns)), wish.note());
    }

    /** With the positions of their lines. */
    private Map<UUID, Integer> validTickets(Order order) {
        List<org.plenum.attendees.TicketView> tickets = attendees.ofOrder(order.id());
        Map<UUID, Integer> lineOf = TicketLines.of(lines.of(order), tickets);
        return tickets.stream()
                .filter(ticket -> ticket.status() != TicketStatus.CANCELLED)
                .collect(Collectors.toMap(
                        org.plenum.attendees.TicketView::id, ticket -> requireNonNull(lineOf.get(ticket.id())) + 1));
    }

    private static RefundWish checked(RefundWish wish, Money left, Set<UUID> valid) {
        Checks checks = new Checks();
        Money amount = wish.amount();
        if (!amount.currency().equals(left.currency())) {
            checks.refuse("amount", "currency", "The order is in another currency.");
        } else {
            amount.checkPayable(checks, "amount");
            checks.that(amount.minor() >= 0, "amount", "out-of-range", "Less than nothing cannot be given back.");
            checks.that(amount.minor() <= left.minor(), "amount", "too-much", "More than what is left of the payment.");
            checks.that(
                    !amount.isZero() || !wish.ticketIds().isEmpty(),
                    "amount",
                    "required",
                    "Say how much goes back, or which tickets are cancelled.");
        }
        Set<UUID> chosen = new HashSet<>(wish.ticketIds());
        checks.that(
                chosen.size() == wish.ticketIds().size() && valid.containsAll(chosen),
                "ticketIds",
                "unknown",
                "Each must be a valid ticket of this order, named once.");
        @Nullable String note = checks.optionalText("note", wish.note(), Refunds.NOTE_LENGTH_MAX_CHARS);
        checks.done();
        return new RefundWish(amount, wish.ticketIds(), note);
    }

    private Order locked(Order known) {
        return orders.lock(known.id()).orElseThrow(() -> new NotFound("order"));
    }
}
