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
import org.plenum.orders.TransferTurned;
import org.plenum.orders.Transfers;
import org.plenum.payments.TransferView;
import org.plenum.tenancy.Tenancy;

/** Turns what happens to orders that are paid by bank transfer into mail, in the transaction in which it happens. */
@ApplicationScoped
class BankTransferMails {
    @Inject
    Orders orders;

    @Inject
    Transfers transfers;

    @Inject
    Mailbox mailbox;

    void happened(@Observes TransferTurned news) {
        Callers.run(Caller.system(Tenancy.current().slug()), () -> tell(news));
    }

    private void tell(TransferTurned news) {
        OrderView order = orders.get(news.orderId());
        TransferView transfer = transfers.ofOrder(order.id()).orElseThrow();
        mailbox.post(new MailRequest(
                BankTransferMail.KIND,
                order.id() + ":" + news.turn() + ":" + transfer.dueOn(),
                String.valueOf(order.buyer().email()),
                String.valueOf(order.buyer().name()),
                Map.of(
                        BankTransferMail.ORDER,
                        order.id().toString(),
                        BankTransferMail.TURN,
                        news.turn().name())));
    }
}
