package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenum.attendees.Attendees;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.delivery.Mail;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.MailWriter;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;

/** To a buyer whose tickets an organizer has cancelled: which they were. What goes back is told when it does. */
@ApplicationScoped
class CancellationMail implements MailWriter {
    static final String KIND = "cancellation";
    /** Arguments. */
    static final String ORDER = "order";

    /** Ids with spaces between. */
    static final String TICKETS = "tickets";

    @Inject
    Orders orders;

    @Inject
    Attendees attendees;

    @Inject
    Branding branding;

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
        Set<UUID> cancelled = Arrays.stream(
                        request.arguments().getOrDefault(TICKETS, "").split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        BrandView brand = branding.ofEvent(order.eventId());
        Texts texts = new Texts(order.locale());
        String subject = texts.get("mail.cancellation.subject", order.code());
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(
                        texts.get("mail.order.above", order.code()),
                        texts.get("mail.cancellation.heading"),
                        order.eventName())
                .paragraph(texts.get("mail.cancellation.intro", request.toName(), order.eventName()))
                .facts(attendees.ofOrder(order.id()).stream()
                        .filter(ticket -> cancelled.contains(ticket.id()))
                        .map(ticket -> new MailBody.Fact(ticket.ticketTypeName(), ticket.attendeeName(), false))
                        .toList())
                .note(texts.get("mail.cancellation.note"));
        return Optional.of(new Mail(
                brand.mailSenderName(),
                brand.replyTo(),
                subject,
                body.text(),
                body.html(subject),
                texts.locale(),
                List.of()));
    }
}
