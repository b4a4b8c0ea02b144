package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** Nothing was paid for the order, or all of it has gone back. */
public final class NotRefundable extends Conflict {
    NotRefundable() {
        super("not-refundable", "There is nothing to give back or to cancel in this order.");
    }
}
