package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Role;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.Mailbox;
import org.plenum.identity.MemberView;
import org.plenum.identity.Members;
import org.plenum.payments.DisputeView;
import org.plenum.payments.PaymentDisputed;
import org.plenum.tenancy.Tenancy;

/** Tells those who see to payments of disputes, which are lost when nobody answers in time. Each piece of news goes to each of them once. */
@ApplicationScoped
class DisputeNotices {
    @Inject
    Members members;

    @Inject
    Mailbox mailbox;

    void disputed(@Observes PaymentDisputed event) {
        DisputeView dispute = event.dispute();
        DisputeMail.news(dispute)
                .ifPresent(news -> Callers.run(
                        Caller.system(Tenancy.current().slug()),
                        () -> members.having(Role.OWNER).forEach(owner -> tell(owner, dispute, news))));
    }

    private void tell(MemberView owner, DisputeView dispute, DisputeMail.News news) {
        mailbox.post(new MailRequest(
                DisputeMail.KIND,
                dispute.id() + ":" + news + ":" + owner.id(),
                owner.email(),
                owner.name(),
                Map.of(
                        DisputeMail.ORDER,
                        dispute.reference().toString(),
                        DisputeMail.NEWS,
                        news.name(),
                        DisputeMail.AMOUNT_MINOR,
                        Long.toString(dispute.amount().minor()),
                        DisputeMail.DUE_AT,
                        news == DisputeMail.News.OPEN && dispute.dueAt() != null
                                ? dispute.dueAt().toString()
                                : "")));
    }
}
