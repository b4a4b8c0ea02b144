package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.Mailbox;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;
import org.plenum.orders.TicketChanged;
import org.plenum.orders.TicketOffered;
import org.plenum.tenancy.Tenancy;

/** Turns what became of tickets into mail, in the transaction in which it happened. */
@ApplicationScoped
class TicketNews {
    @Inject
    Orders orders;

    @Inject
    Mailbox mailbox;

    void offered(@Observes TicketOffered offer) {
        mailbox.post(new MailRequest(
                TransferMail.KIND,
                offer.transferId().toString(),
                offer.toEmail(),
                offer.toName(),
                Map.of(TransferMail.TOKEN, offer.token(), TransferMail.FROM, offer.fromName())));
    }

    void changed(@Observes TicketChanged change) {
        Callers.run(Caller.system(Tenancy.current().slug()), () -> tell(change));
    }

    private void tell(TicketChanged change) {
        OrderView order = orders.get(change.orderId());
        mailbox.post(new MailRequest(
                TicketChangeMail.KIND,
                change.changeId().toString(),
                String.valueOf(order.buyer().email()),
                String.valueOf(order.buyer().name()),
                Map.of(
                        TicketChangeMail.ORDER,
                        order.id().toString(),
                        TicketChangeMail.TICKET,
                        change.ticketId().toString(),
                        TicketChangeMail.BEFORE,
                        change.nameBefore(),
                        TicketChangeMail.AFTER,
                        change.nameAfter(),
                        TicketChangeMail.TRANSFERRED,
                        Boolean.toString(change.transferred()))));
        boolean holderIsBuyer = change.holderEmail()
                .equalsIgnoreCase(String.valueOf(order.buyer().email()));
        if (change.transferred() || !holderIsBuyer) {
            mailbox.post(new MailRequest(
                    TicketMail.KIND,
                    change.changeId().toString(),
                    change.holderEmail(),
                    change.nameAfter(),
                    Map.of(TicketMail.ORDER, order.id().toString())));
        }
    }
}
