package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.delivery.Mail;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.MailWriter;
import org.plenum.identity.Members;
import org.plenum.kernel.Money;
import org.plenum.languages.SpokenLanguages;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;
import org.plenum.payments.DisputeStatus;
import org.plenum.payments.DisputeView;

/** To those who see to an organization's payments: a bank wants a customer's money back and has to be answered in time, or it has decided. */
@ApplicationScoped
class DisputeMail implements MailWriter {
    static final String KIND = "dispute";
    /** Arguments. */
    static final String ORDER = "order";

    static final String NEWS = "news";
    static final String AMOUNT_MINOR = "amountMinor";

    /** Until when it can be answered; empty when that is not known. */
    static final String DUE_AT = "dueAt";

    @Inject
    Orders orders;

    @Inject
    Members members;

    @Inject
    SpokenLanguages spoken;

    @Inject
    Branding branding;

    @Inject
    Links links;

    /** What is told of a dispute; the names are parts of keys. */
    enum News {
        OPEN,
        LOST,
        WON
    }

    /** Empty when it is nothing that somebody has to know at once. */
    static Optional<News> news(DisputeView dispute) {
        if (dispute.status().toAnswer()) {
            return Optional.of(News.OPEN);
        }
        return dispute.status() == DisputeStatus.LOST
                ? Optional.of(News.LOST)
                : dispute.status() == DisputeStatus.WON ? Optional.of(News.WON) : Optional.empty();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Mail> write(MailRequest request) {
        OrderView order = orders.get(UUID.fromString(argument(request, ORDER)));
        BrandView brand = branding.current();
        Texts texts = new Texts(members.languageOf(request.toAddress()).orElse(Locale.ENGLISH.getLanguage()));
        String news = argument(request, NEWS).toLowerCase(Locale.ROOT);
        Money amount = Money.ofMinor(
                Long.parseLong(argument(request, AMOUNT_MINOR)),
                order.total().gross().currency());
        String subject = texts.get("mail.dispute.subject." + news, order.code());
        List<MailBody.Fact> facts = new ArrayList<>();
        facts.add(MailBody.Fact.of(texts.get("mail.dispute.event"), order.eventName()));
        facts.add(MailBody.Fact.of(texts.get("mail.dispute.amount"), texts.money(amount)));
        String due = argument(request, DUE_AT);
        if (!due.isEmpty()) {
            facts.add(new MailBody.Fact(
                    texts.get("mail.dispute.due"), texts.date(Instant.parse(due), ZoneOffset.UTC), true));
        }
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(texts.get("mail.order.above", order.code()), subject, null)
                .paragraph(texts.get("mail.dispute.intro." + news, request.toName()))
                .facts(facts)
                .button(texts.get("mail.dispute.button"), links.managedOrder(order.code()));
        return Optional.of(new Mail(
                brand.mailSenderName(),
                brand.replyTo(),
                subject,
                body.text(),
                body.html(subject),
                texts.locale(),
                List.of()));
    }

    private static String argument(MailRequest request, String name) {
        return request.arguments().getOrDefault(name, "");
    }
}
