package org.plenum.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;
import org.plenum.kernel.Page;

/** Orders, from the moment there is a buyer. */
@Door
public class Orders {
    /** The customer's view; of a pending order it also makes us ask whether the payment has come. */
    @Unrestricted("the secret is the permission")
    public OrderView publicOrder(String code, String secret) {
        throw new UnsupportedOperationException();
    }

    /** @param search part of code, buyer's name or mail; null for all. The newest first. */
    @Requires(Permission.ORDERS_VIEW)
    public Page<OrderRow> list(
            @Nullable UUID eventId, @Nullable OrderStatus status, @Nullable String search, Page.Request page) {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.ORDERS_VIEW)
    public OrderView byCode(String code) {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.ORDERS_VIEW)
    public OrderView get(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The secret of the order's public address, for what is sent to its buyer. */
    @Requires(Permission.ORDERS_EDIT)
    public String secretOf(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.ORDERS_VIEW)
    public SalesSummary summary(UUID eventId) {
        throw new UnsupportedOperationException();
    }
}
