package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.Mailbox;
import org.plenum.orders.RequestNews;
import org.plenum.orders.RequestView;
import org.plenum.orders.Requests;
import org.plenum.tenancy.Tenancy;

/** Turns what happens to requests into mail, in the transaction in which it happens. */
@ApplicationScoped
class RequestMails {
    @Inject
    Requests requests;

    @Inject
    Mailbox mailbox;

    void happened(@Observes RequestNews news) {
        Callers.run(Caller.system(Tenancy.current().slug()), () -> tell(news));
    }

    private void tell(RequestNews news) {
        RequestView request = requests.get(news.orderId());
        mailbox.post(new MailRequest(
                RequestMail.KIND,
                request.orderId() + ":" + news.kind(),
                request.buyerEmail(),
                request.buyerName(),
                Map.of(
                        RequestMail.ORDER,
                        request.orderId().toString(),
                        RequestMail.NEWS,
                        news.kind().name())));
    }
}
