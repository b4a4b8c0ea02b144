package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.delivery.Mail;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.MailWriter;
import org.plenum.kernel.Money;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;

/** To a buyer who gets money back, with or without ever having had tickets. */
@ApplicationScoped
class RefundMail implements MailWriter {
    static final String KIND = "refund";
    /** Arguments. */
    static final String ORDER = "order";

    static final String REFUNDED_MINOR = "refundedMinor";
    static final String NEVER_DELIVERED = "neverDelivered";

    /** Its number; empty for none. */
    static final String CREDIT_NOTE = "creditNote";

    @Inject
    Orders orders;

    @Inject
    Branding branding;

    @Inject
    CreditNoteStore creditNotes;

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
        Money refunded = Money.ofMinor(
                Long.parseLong(request.arguments().getOrDefault(REFUNDED_MINOR, "0")),
                order.total().gross().currency());
        boolean soldOut = Boolean.parseBoolean(request.arguments().get(NEVER_DELIVERED));
        BrandView brand = branding.ofEvent(order.eventId());
        Texts texts = new Texts(order.locale());
        String subject = texts.get("mail.refund.subject", order.code());
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(texts.get("mail.order.above", order.code()), texts.get("mail.refund.heading"), order.eventName())
                .paragraph(texts.get(
                        soldOut ? "mail.refund.sold-out" : "mail.refund.intro", request.toName(), order.eventName()))
                .facts(List.of(new MailBody.Fact(texts.get("mail.refund.amount"), texts.money(refunded), true)))
                .note(texts.get("mail.refund.note"));
        return Optional.of(new Mail(
                brand.mailSenderName(),
                brand.replyTo(),
                subject,
                body.text(),
                body.html(subject),
                texts.locale(),
                creditNotes
                        .find(order.id(), request.arguments().getOrDefault(CREDIT_NOTE, ""))
                        .map(paper::invoice)
                        .map(OrderConfirmation::attachment)
                        .stream()
                        .toList()));
    }
}
