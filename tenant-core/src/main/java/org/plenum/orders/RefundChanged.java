package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** Another amount would go back than the customer has seen. */
public final class RefundChanged extends Conflict {
    RefundChanged() {
        super("refund-changed", "What goes back has changed in the meantime. Please look at the amount again.");
    }
}
