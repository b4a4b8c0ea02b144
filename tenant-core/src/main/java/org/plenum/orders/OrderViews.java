package org.plenum.orders;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Reader;
import org.plenum.languages.SpokenLanguages;
import org.plenum.payments.PaymentState;
import org.plenum.payments.PaymentView;
import org.plenum.payments.Payments;

/** Puts together what is shown of an order. */
@ApplicationScoped
class OrderViews {
    @Inject
    OrderStore orders;

    @Inject
    Lines lines;

    @Inject
    Events events;

    @Inject
    SpokenLanguages spoken;

    @Inject
    Payments payments;

    @Inject
    Attendees attendees;

    @Inject
    Secrets secrets;

    @Inject
    Purchases purchases;

    OrderView view(Order order) {
        EventView event = Reader.to(spoken.reader(order.locale()), () -> events.known(order.eventId()))
                .orElseThrow(() -> new NotFound("event"));
        String code = requireNonNull(order.code());
        List<LineView> bought = lines.of(order);
        PaymentView payment = order.paymentId() == null ? null : payments.get(order.paymentId());
        return new OrderView(
                order.id(),
                event.id(),
                event.code(),
                event.name(),
                code,
                order.status(),
                requireNonNull(order.buyer()),
                bought,
                bought.stream().map(LineView::amount).reduce(TaxedAmount::plus).orElseThrow(),
                payment == null ? Money.zero(order.currency()) : payment.refunded(),
                order.status().delivered() ? tickets(order, code, bought) : List.of(),
                order.createdAt(),
                order.paidAt(),
                order.expiresAt(),
                order.status() == OrderStatus.PENDING ? payableAt(payment) : null,
                order.locale(),
                orders.answers(order.id()));
    }

    private static @Nullable String payableAt(@Nullable PaymentView payment) {
        return payment != null && payment.state() == PaymentState.OPEN ? payment.url() : null;
    }

    private List<TicketView> tickets(Order order, String code, List<LineView> bought) {
        String pdf = purchases.address(code, secrets.ofOrder(order.id())) + "/tickets.pdf";
        List<org.plenum.attendees.TicketView> all = attendees.ofOrder(order.id());
        Map<UUID, Integer> lineOf = TicketLines.of(bought, all);
        return all.stream()
                .filter(ticket -> ticket.status() != TicketStatus.CANCELLED)
                .map(ticket -> new TicketView(
                        ticket.id(),
                        ticket.ticketTypeId(),
                        ticket.ticketTypeName(),
                        ticket.code(),
                        ticket.secret(),
                        ticket.attendeeName(),
                        ticket.attendeeEmail(),
                        bought.get(requireNonNull(lineOf.get(ticket.id()))).unitPrice(),
                        pdf + "?ticket=" + ticket.code(),
                        ticket.answers(),
                        ticket.passedOn()))
                .toList();
    }
}
