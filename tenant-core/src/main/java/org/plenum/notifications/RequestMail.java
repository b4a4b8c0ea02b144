package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.delivery.Mail;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.MailWriter;
import org.plenum.events.EventView;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.Orders;
import org.plenum.orders.RequestNews;
import org.plenum.orders.RequestView;
import org.plenum.orders.Requests;

/** To who asked for tickets that an organizer approves: that it was asked, what the answer is, that it has ended. What is not true any more when it is written is not sent. */
@ApplicationScoped
class RequestMail implements MailWriter {
    static final String KIND = "request";
    /** Arguments. */
    static final String ORDER = "order";

    static final String NEWS = "news";

    @Inject
    Requests requests;

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
        UUID id = UUID.fromString(String.valueOf(request.arguments().get(ORDER)));
        RequestNews.Kind news =
                RequestNews.Kind.valueOf(String.valueOf(request.arguments().get(NEWS)));
        RequestView asked = requests.get(id);
        return tells(news) == asked.status() ? Optional.of(mail(request, news, asked)) : Optional.empty();
    }

    private static OrderStatus tells(RequestNews.Kind news) {
        return switch (news) {
            case ASKED -> OrderStatus.REQUESTED;
            case APPROVED -> OrderStatus.APPROVED;
            case DECLINED -> OrderStatus.DECLINED;
            case UNANSWERED, UNPAID -> OrderStatus.EXPIRED;
        };
    }

    private Mail mail(MailRequest request, RequestNews.Kind news, RequestView asked) {
        EventView event = events.of(asked.eventId(), asked.locale());
        BrandView brand = branding.ofEvent(event.id());
        Texts texts = new Texts(asked.locale());
        String key = "mail.request." + news.name().toLowerCase(Locale.ROOT);
        String subject = texts.get(key + ".subject", event.name());
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(texts.get("mail.order.above", asked.code()), texts.get(key + ".heading"), event.name())
                .paragraph(texts.get(
                        key + ".intro", request.toName(), texts.dateTime(asked.expiresAt(), event.timeZone())));
        if (asked.reason() != null) {
            body.paragraph(asked.reason());
        }
        List<MailBody.Fact> facts = asked.lines().stream()
                .map(line -> new MailBody.Fact(line.title(), "× " + line.quantity(), false))
                .toList();
        body.facts(facts);
        if (asked.status().asked()) {
            body.button(texts.get(key + ".button"), links.order(asked.code(), orders.secretOf(asked.orderId())));
        }
        body.note(texts.get(key + ".note"));
        return new Mail(
                brand.mailSenderName(),
                brand.replyTo(),
                subject,
                body.text(),
                body.html(subject),
                texts.locale(),
                List.of());
    }
}
