package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.delivery.Attachment;
import org.plenum.delivery.Mail;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.MailWriter;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;

/** To a buyer of whose tickets one has got another name, with the ticket anew, or another holder, without: it is not theirs any more. */
@ApplicationScoped
class TicketChangeMail implements MailWriter {
    static final String KIND = "ticket-changed";
    /** Arguments. */
    static final String ORDER = "order";

    static final String TICKET = "ticket";
    static final String BEFORE = "before";
    static final String AFTER = "after";
    static final String TRANSFERRED = "transferred";

    @Inject
    Orders orders;

    @Inject
    OrderedEvents events;

    @Inject
    Attendees attendees;

    @Inject
    Branding branding;

    @Inject
    Paper paper;

    @Inject
    Links links;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Mail> write(MailRequest request) {
        OrderView order =
                orders.get(UUID.fromString(String.valueOf(request.arguments().get(ORDER))));
        String kind = Boolean.parseBoolean(request.arguments().get(TRANSFERRED)) ? "transferred" : "changed";
        String before = request.arguments().getOrDefault(BEFORE, "");
        String after = request.arguments().getOrDefault(AFTER, "");
        BrandView brand = branding.ofEvent(order.eventId());
        Texts texts = new Texts(order.locale());
        String subject = texts.get("mail.ticket-" + kind + ".subject", order.code());
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(
                        texts.get("mail.order.above", order.code()),
                        texts.get("mail.ticket-" + kind + ".heading"),
                        order.eventName())
                .paragraph(texts.get("mail.ticket-" + kind + ".intro", request.toName(), before, after))
                .note(texts.get("mail.ticket-changed.note"));
        return Optional.of(new Mail(
                brand.mailSenderName(),
                brand.replyTo(),
                subject,
                body.text(),
                body.html(subject),
                texts.locale(),
                anew(order, UUID.fromString(String.valueOf(request.arguments().get(TICKET))))));
    }

    private List<Attachment> anew(OrderView order, UUID ticketId) {
        List<TicketView> tickets = attendees.ofOrder(order.id()).stream()
                .filter(ticket ->
                        ticket.id().equals(ticketId) && ticket.status() == TicketStatus.VALID && !ticket.passedOn())
                .toList();
        return tickets.isEmpty()
                ? List.of()
                : List.of(OrderConfirmation.attachment(
                        paper.tickets(order.code(), events.of(order), tickets, order.locale())));
    }
}
