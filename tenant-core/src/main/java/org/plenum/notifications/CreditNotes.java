package org.plenum.notifications;

import jakarta.inject.Inject;
import java.util.List;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;
import org.plenum.orders.Orders;

/** The credit notes of orders; they are issued when money goes back. */
@Door
public class CreditNotes {
    @Inject
    Orders orders;

    @Inject
    CreditNoteStore store;

    /** The oldest first. */
    @Requires(Permission.ORDERS_VIEW)
    public List<CreditNote> of(String orderCode) {
        return store.of(orders.byCode(orderCode).id());
    }

    /** The oldest first. */
    @Unrestricted("the order's secret is the permission")
    public List<CreditNote> of(String orderCode, String orderSecret) {
        return store.of(orders.publicOrder(orderCode, orderSecret).id());
    }
}
