package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** The ticket type exists but is not sold at this moment. */
public final class NotOnSale extends Conflict {
    NotOnSale() {
        super("not-on-sale", "These tickets are not on sale at the moment.");
    }
}
