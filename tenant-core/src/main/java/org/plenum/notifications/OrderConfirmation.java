package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
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
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;

/** To the buyer of a paid order: all tickets and the invoice as PDF, the event for the calendar, and the way into the portal. */
@ApplicationScoped
class OrderConfirmation implements MailWriter {
    static final String KIND = "order-confirmation";
    /** Argument: the buyer's invitation; absent when they have an account. */
    static final String TOKEN = "token";

    @Inject
    Orders orders;

    @Inject
    OrderedEvents events;

    @Inject
    Attendees attendees;

    @Inject
    Invoices invoices;

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
        OrderView order = orders.get(UUID.fromString(request.reference()));
        EventView event = events.of(order);
        List<TicketView> tickets = attendees.ofOrder(order.id()).stream()
                .filter(ticket -> ticket.status() == TicketStatus.VALID)
                .toList();
        if (tickets.isEmpty()) {
            // Refunded before the mail went out; the refund has a mail of its own.
            return Optional.empty();
        }
        BrandView brand = branding.ofEvent(event.id());
        Texts texts = new Texts(order.locale());
        String subject = texts.get("mail.order.subject", event.name(), order.code());
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(
                        texts.get("mail.order.above", order.code()),
                        texts.get("mail.order.heading", event.name()),
                        texts.days(event))
                .paragraph(texts.get("mail.order.intro", request.toName(), tickets.size()))
                .facts(EventFacts.of(event, texts))
                .button(texts.get("mail.order.button"), links.order(order.code(), orders.secretOf(order.id())))
                .heading(texts.get("mail.tickets"))
                .facts(tickets.stream()
                        .map(ticket -> new MailBody.Fact(
                                ticket.attendeeName() + ", " + ticket.ticketTypeName(), ticket.readableCode(), true))
                        .toList())
                .heading(texts.get("mail.portal"));
        Access.add(body, texts, links, request.arguments().get(TOKEN), event);
        receipt(body, texts, order);

        List<Attachment> files = new ArrayList<>();
        files.add(attachment(paper.tickets(order.code(), event, tickets, order.locale())));
        invoices.find(order.id()).map(paper::invoice).ifPresent(file -> files.add(attachment(file)));
        files.add(new Attachment(
                event.code() + ".ics",
                CalendarFile.MEDIA_TYPE,
                CalendarFile.of(event, brand.name(), links.host(), links.event(event.code()), clock.instant())));
        return Optional.of(new Mail(
                brand.mailSenderName(),
                brand.replyTo(),
                subject,
                body.text(),
                body.html(subject),
                texts.locale(),
                files));
    }

    static Attachment attachment(DocumentFile file) {
        return new Attachment(file.fileName(), file.mediaType(), file.content());
    }

    private static void receipt(MailBody body, Texts texts, OrderView order) {
        if (order.total().gross().isZero()) {
            return;
        }
        List<MailBody.Fact> lines = new ArrayList<>();
        order.lines()
                .forEach(line -> lines.add(MailBody.Fact.of(
                        texts.get("mail.receipt.line", line.quantity(), line.title()),
                        texts.money(line.amount().gross()))));
        lines.add(MailBody.Fact.of(
                texts.get("mail.receipt.tax"), texts.money(order.total().tax())));
        lines.add(new MailBody.Fact(
                texts.get("mail.receipt.total"), texts.money(order.total().gross()), true));
        body.heading(texts.get("mail.receipt")).facts(lines).note(texts.get("mail.receipt.invoice"));
    }
}
