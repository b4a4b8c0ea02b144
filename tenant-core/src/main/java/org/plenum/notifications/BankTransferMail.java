package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.plenum.kernel.Money;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;
import org.plenum.orders.TransferTurn;
import org.plenum.orders.Transfers;
import org.plenum.payments.TransferView;

/** To a buyer who pays by bank transfer: how to, that it is due, that it did not come. */
@ApplicationScoped
class BankTransferMail implements MailWriter {
    static final String KIND = "bank-transfer";
    /** Arguments. */
    static final String ORDER = "order";

    static final String TURN = "turn";

    @Inject
    Orders orders;

    @Inject
    Transfers transfers;

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
        OrderView order = orders.get(UUID.fromString(argument(request, ORDER)));
        TransferTurn turn = TransferTurn.valueOf(argument(request, TURN));
        TransferView transfer = transfers.ofOrder(order.id()).orElseThrow();
        boolean over = turn == TransferTurn.LAPSED;
        if (!over && order.status() != OrderStatus.PENDING) {
            return Optional.empty();
        }
        BrandView brand = branding.ofEvent(order.eventId());
        Texts texts = new Texts(order.locale());
        String key = turn.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String subject = texts.get("mail.bank.subject." + key, order.code());
        String due = texts.date(transfer.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(texts.get("mail.order.above", order.code()), subject, order.eventName())
                .paragraph(texts.get("mail.bank.intro." + key, request.toName(), order.eventName(), due));
        if (!over) {
            body.facts(facts(texts, transfer, due)).note(texts.get("mail.bank.note"));
        }
        body.button(
                texts.get(over ? "mail.bank.order" : "mail.bank.button"),
                links.order(order.code(), orders.secretOf(order.id())));
        return Optional.of(new Mail(
                brand.mailSenderName(),
                brand.replyTo(),
                subject,
                body.text(),
                body.html(subject),
                texts.locale(),
                List.of()));
    }

    private static List<MailBody.Fact> facts(Texts texts, TransferView transfer, String due) {
        Money received = transfer.received();
        List<MailBody.Fact> facts = new ArrayList<>();
        facts.add(new MailBody.Fact(texts.get("mail.bank.amount"), texts.money(transfer.missing()), true));
        if (!received.isZero()) {
            facts.add(MailBody.Fact.of(texts.get("mail.bank.received"), texts.money(received)));
        }
        facts.add(new MailBody.Fact(texts.get("mail.bank.reference"), transfer.readableReference(), true));
        facts.add(MailBody.Fact.of(texts.get("mail.bank.holder"), transfer.holder()));
        facts.add(MailBody.Fact.of(texts.get("mail.bank.iban"), transfer.readableIban()));
        String bic = transfer.bic();
        if (bic != null) {
            facts.add(MailBody.Fact.of(texts.get("mail.bank.bic"), bic));
        }
        facts.add(new MailBody.Fact(texts.get("mail.bank.due"), due, true));
        return facts;
    }

    private static String argument(MailRequest request, String name) {
        return request.arguments().getOrDefault(name, "");
    }
}
