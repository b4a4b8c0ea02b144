package org.plenum.payments;

import org.plenum.kernel.Conflict;

/** The organization has no account that could receive money. */
public final class NotConnected extends Conflict {
    NotConnected() {
        super("payments-not-connected", "Payments are not set up yet.");
    }
}
