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

/** To somebody who is invited to become a member: owner, organizer, staff, or an attendee without a ticket at hand. */
@ApplicationScoped
class InvitationMail implements MailWriter {
    static final String KIND = "invitation";
    /** Arguments, besides {@link OrderConfirmation#TOKEN}. */
    static final String ROLE = "role";

    static final String LOCALE = "locale";

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
        BrandView brand = branding.current();
        Texts texts = new Texts(request.arguments().getOrDefault(LOCALE, "en"));
        String role = request.arguments().getOrDefault(ROLE, "attendee");
        String subject = texts.get("mail.invitation.subject", brand.name());
        MailBody body = new MailBody(brand, links.site(), texts)
                .panel(null, texts.get("mail.invitation.heading", brand.name()), null)
                .paragraph(texts.get("mail.invitation.intro", request.toName()))
                .paragraph(texts.get("mail.invitation." + role, brand.name()))
                .button(
                        texts.get("mail.invitation.button"),
                        links.invitation(String.valueOf(request.arguments().get(OrderConfirmation.TOKEN))))
                .note(texts.get("mail.invitation.note"));
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
