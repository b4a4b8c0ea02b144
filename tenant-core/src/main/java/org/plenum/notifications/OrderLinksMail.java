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
import org.plenum.orders.BuyersOrder;
import org.plenum.orders.Orders;

/** The links to all orders of an address that are open or paid. To an address without any, nothing is sent. */
@ApplicationScoped
class OrderLinksMail implements MailWriter {
    static final String KIND = "order-links";

    @Inject
    Orders orders;

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
        List<BuyersOrder> bought = orders.ofBuyer(request.toAddress());
        if (bought.isEmpty()) {
            return Optional.empty();
        }
        BrandView brand = branding.current();
        Texts texts = new Texts(bought.getFirst().locale());
        String subject = texts.get("mail.links.subject", brand.name());
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(null, texts.get("mail.links.heading"), brand.name())
                .paragraph(texts.get("mail.links.intro"));
        for (BuyersOrder order : bought) {
            body.paragraph(order.eventName() + ", " + texts.date(order.startsAt(), order.zone()))
                    .link(texts.get("mail.order.above", order.code()), links.order(order.code(), order.secret()));
        }
        body.note(texts.get("mail.links.note"));
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
