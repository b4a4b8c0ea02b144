package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.events.EventView;
import org.plenum.kernel.NotFound;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;
import org.plenum.tenancy.Tenancy;

/** Tickets that admit, for whoever may carry them: the buyer as long as they were not passed on, and their holder. */
@ApplicationScoped
class HeldTickets {
    @Inject
    Orders orders;

    @Inject
    OrderedEvents events;

    @Inject
    Attendees attendees;

    /**
     * @param locale of the order
     * @param event in the words of that language
     */
    record Held(TicketView ticket, String orderCode, String locale, EventView event) {}

    /** @throws NotFound when there is no such order, or it has no such ticket that admits */
    Held bought(String orderCode, String orderSecret, UUID ticketId) {
        OrderView order = orders.publicOrder(orderCode, orderSecret);
        return attendees.ofOrder(order.id()).stream()
                .filter(ticket -> ticket.id().equals(ticketId))
                .filter(ticket -> ticket.status() == TicketStatus.VALID && !ticket.passedOn())
                .map(ticket -> new Held(ticket, order.code(), order.locale(), events.of(order)))
                .findFirst()
                .orElseThrow(() -> new NotFound("ticket"));
    }

    /** One of the caller's own. */
    Held mine(UUID ticketId) {
        TicketView ticket = attendees.mine(ticketId);
        if (ticket.status() != TicketStatus.VALID) {
            throw new NotFound("ticket");
        }
        OrderView order = asSystem(() -> orders.get(ticket.orderId()));
        return new Held(ticket, order.code(), order.locale(), events.of(order));
    }

    private static <T> T asSystem(Callable<T> work) {
        try {
            return Callers.as(Caller.system(Tenancy.current().slug()), work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
