package org.plenum.orders;

import java.util.UUID;

/** Fired in the transaction in which it happens to a request. One that is approved and costs nothing is {@link OrderPaid} instead. */
public record RequestNews(UUID orderId, Kind kind) {
    public enum Kind {
        ASKED,
        APPROVED,
        DECLINED,
        UNANSWERED,
        UNPAID
    }
}
