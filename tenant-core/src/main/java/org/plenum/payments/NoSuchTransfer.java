package org.plenum.payments;

import org.plenum.kernel.Conflict;

/** The money cannot count for what was named. */
public final class NoSuchTransfer extends Conflict {
    NoSuchTransfer() {
        super("no-such-transfer", "No order with this code waits for this money.");
    }
}
