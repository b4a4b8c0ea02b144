package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
import org.plenum.events.EventView;
import org.plenum.identity.Members;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;

/** To an attendee for whom somebody else has bought: their own tickets, nothing of the order, and the way into the portal. */
@ApplicationScoped
class TicketMail implements MailWriter {
    static final String KIND = "ticket";
    /** Argument. */
    static final String ORDER = "order";

    @Inject
    Orders orders;

    @Inject
    OrderedEvents events;

    @Inject
    Attendees attendees;

    @Inject
    Members members;

    @Inject
    Branding branding;

    @Inject
    Paper paper;

    @Inject
    Links links;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Mail> write(MailRequest request) {
        OrderView order =
                orders.get(UUID.fromString(String.valueOf(request.arguments().get(ORDER))));
        String language = members.languageOf(request.toAddress()).orElse(order.locale());
        EventView event = events.of(order, language);
        List<TicketView> tickets = attendees.ofOrder(order.id()).stream()
                .filter(ticket -> ticket.status() == TicketStatus.VALID
                        && ticket.attendeeEmail().equalsIgnoreCase(request.toAddress()))
                .toList();
        if (tickets.isEmpty()) {
            return Optional.empty();
        }
        BrandView brand = branding.ofEvent(event.id());
        Texts texts = new Texts(language);
        String subject = texts.get("mail.ticket.subject", event.name());
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(null, texts.get("mail.ticket.heading", event.name()), texts.days(event))
                .paragraph(texts.get("mail.ticket.intro", request.toName(), tickets.size()))
                .facts(EventFacts.of(event, texts))
                .facts(tickets.stream()
                        .map(ticket -> new MailBody.Fact(ticket.ticketTypeName(), ticket.readableCode(), true))
                        .toList())
                .heading(texts.get("mail.portal"));
        Access.add(body, texts, links, request.arguments().get(OrderConfirmation.TOKEN), event);
        return Optional.of(new Mail(
                brand.mailSenderName(),
                brand.replyTo(),
                subject,
                body.text(),
                body.html(subject),
                texts.locale(),
                List.of(
                        OrderConfirmation.attachment(paper.tickets(order.code(), event, tickets, language)),
                        new Attachment(
                                event.code() + ".ics",
                                CalendarFile.MEDIA_TYPE,
                                CalendarFile.of(
                                        event,
                                        brand.name(),
                                        links.host(),
                                        links.event(event.code()),
                                        clock.instant())))));
    }
}
