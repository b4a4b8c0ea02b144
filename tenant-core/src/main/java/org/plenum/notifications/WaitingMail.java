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
import org.plenum.waiting.WaitingEntries;
import org.plenum.waiting.WaitingNews;
import org.plenum.waiting.WaitingStatus;
import org.plenum.waiting.WaitingView;

/** To somebody who waits: that they do, that it is their turn, that the offer ends soon, that it has ended. What is not true any more when it is written is not sent. */
@ApplicationScoped
class WaitingMail implements MailWriter {
    static final String KIND = "waiting";
    /** Arguments. */
    static final String ENTRY = "entry";

    static final String NEWS = "news";

    @Inject
    WaitingEntries waiting;

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
        UUID id = UUID.fromString(String.valueOf(request.arguments().get(ENTRY)));
        WaitingNews.Kind news =
                WaitingNews.Kind.valueOf(String.valueOf(request.arguments().get(NEWS)));
        String locale = waiting.get(id).locale();
        WaitingView entry = events.inWords(locale, () -> waiting.get(id));
        // Whoever asks for the link again while they have an offer is told of the offer.
        WaitingNews.Kind now = news == WaitingNews.Kind.JOINED && entry.status() == WaitingStatus.OFFERED
                ? WaitingNews.Kind.OFFERED
                : news;
        return tells(now) == entry.status() ? Optional.of(mail(request, now, entry)) : Optional.empty();
    }

    private static WaitingStatus tells(WaitingNews.Kind news) {
        return switch (news) {
            case JOINED -> WaitingStatus.WAITING;
            case OFFERED, REMINDED -> WaitingStatus.OFFERED;
            case LAPSED -> WaitingStatus.LAPSED;
        };
    }

    private Mail mail(MailRequest request, WaitingNews.Kind news, WaitingView entry) {
        EventView event = events.of(entry.eventId(), entry.locale());
        BrandView brand = branding.ofEvent(event.id());
        Texts texts = new Texts(entry.locale());
        String key = "mail.waiting." + news.name().toLowerCase(Locale.ROOT);
        String subject = texts.get(key + ".subject", event.name());
        String until = entry.offeredUntil() == null ? "" : texts.dateTime(entry.offeredUntil(), event.timeZone());
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(null, texts.get(key + ".heading"), event.name())
                .paragraph(texts.get(key + ".intro", request.toName(), until));
        if (news != WaitingNews.Kind.LAPSED) {
            body.facts(List.of(new MailBody.Fact(entry.ticketTypeName(), "× " + entry.seats(), true)))
                    .button(texts.get(key + ".button"), links.waiting(entry.id(), String.valueOf(entry.secret())));
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
