package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** The order does not wait for a bank transfer: it never did, or it is paid or given up. */
public final class TransferNotAwaited extends Conflict {
    TransferNotAwaited() {
        super("transfer-not-awaited", "This order does not wait for a bank transfer.");
    }
}
