package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.delivery.Mail;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.MailWriter;
import org.plenum.events.EventView;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;
import org.plenum.orders.TicketChanges;
import org.plenum.orders.TransferView;

/** To somebody who is offered a ticket: from whom, for what, and the link with which it is accepted. */
@ApplicationScoped
class TransferMail implements MailWriter {
    static final String KIND = "ticket-offer";
    /** Arguments. */
    static final String TOKEN = "token";

    static final String FROM = "from";

    @Inject
    TicketChanges changes;

    @Inject
    Orders orders;

    @Inject
    OrderedEvents events;

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
        String token = request.arguments().getOrDefault(TOKEN, "");
        TransferView offer = changes.offer(token);
        if (!changes.open(offer)) {
            return Optional.empty();
        }
        OrderView order = orders.get(offer.orderId());
        EventView event = events.of(order);
        BrandView brand = branding.ofEvent(event.id());
        Texts texts = new Texts(order.locale());
        String subject = texts.get("mail.transfer.subject", event.name());
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(null, texts.get("mail.transfer.heading", event.name()), texts.days(event))
                .paragraph(texts.get(
                        "mail.transfer.intro",
                        request.toName(),
                        request.arguments().getOrDefault(FROM, "")))
                .facts(EventFacts.of(event, texts))
                .facts(List.of(new MailBody.Fact(offer.ticketTypeName(), "", true)))
                .button(texts.get("mail.transfer.accept"), links.transfer(token))
                .note(texts.get("mail.transfer.note", texts.date(offer.expiresAt(), event.timeZone())));
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
