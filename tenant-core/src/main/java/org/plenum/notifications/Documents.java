package org.plenum.notifications;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.branding.Branding;
import org.plenum.events.EventView;
import org.plenum.kernel.Door;
import org.plenum.kernel.NotFound;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;

/** Tickets, invoices and calendar entries as files. */
@Door
public class Documents {
    @Inject
    Orders orders;

    @Inject
    OrderedEvents events;

    @Inject
    Attendees attendees;

    @Inject
    HeldTickets heldTickets;

    @Inject
    Invoices invoices;

    @Inject
    CreditNoteStore creditNotes;

    @Inject
    Branding branding;

    @Inject
    Paper paper;

    @Inject
    Links links;

    @Inject
    Clock clock;

    /** @throws NotFound when there is no such order, or it has no ticket that admits */
    @Unrestricted("the order's secret is the permission")
    public DocumentFile ticketsPdf(String orderCode, String orderSecret) {
        OrderView order = orders.publicOrder(orderCode, orderSecret);
        List<TicketView> tickets = attendees.ofOrder(order.id()).stream()
                .filter(ticket -> ticket.status() == TicketStatus.VALID && !ticket.passedOn())
                .toList();
        if (tickets.isEmpty()) {
            throw new NotFound("ticket");
        }
        return paper.tickets(order.code(), events.of(order), tickets, order.locale());
    }

    /** @throws NotFound when there is no such order, or it has no invoice (unpaid, or nothing to pay) */
    @Unrestricted("the order's secret is the permission")
    public DocumentFile invoicePdf(String orderCode, String orderSecret) {
        return invoiceOf(orders.publicOrder(orderCode, orderSecret));
    }

    /** @throws NotFound when there is no such order, or it has no such credit note */
    @Unrestricted("the order's secret is the permission")
    public DocumentFile creditNotePdf(String orderCode, String orderSecret, String number) {
        OrderView order = orders.publicOrder(orderCode, orderSecret);
        return paper.invoice(creditNotes.find(order.id(), number).orElseThrow(() -> new NotFound("credit note")));
    }

    @Unrestricted("the order's secret is the permission")
    public DocumentFile calendar(String orderCode, String orderSecret) {
        OrderView order = orders.publicOrder(orderCode, orderSecret);
        EventView event = events.of(order);
        byte[] file = CalendarFile.of(
                event, branding.ofEvent(event.id()).name(), links.host(), links.event(event.code()), clock.instant());
        return new DocumentFile(event.code() + ".ics", CalendarFile.MEDIA_TYPE, file);
    }

    /** For the organizer. */
    @Requires(Permission.ORDERS_VIEW)
    public DocumentFile invoicePdf(String orderCode) {
        return invoiceOf(orders.byCode(orderCode));
    }

    /** One of the caller's own tickets. */
    @Requires(Permission.PORTAL_USE)
    public DocumentFile myTicketPdf(UUID ticketId) {
        HeldTickets.Held held = heldTickets.mine(ticketId);
        return paper.tickets(held.orderCode(), held.event(), List.of(held.ticket()), held.locale());
    }

    private DocumentFile invoiceOf(OrderView order) {
        return paper.invoice(invoices.find(order.id()).orElseThrow(() -> new NotFound("invoice")));
    }
}
