package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** The ticket was accepted already, the offer was withdrawn, its time is over, or the ticket is cancelled. */
public final class TransferOver extends Conflict {
    TransferOver() {
        super("transfer-over", "This ticket is not offered any more. Please ask who has sent it to you.");
    }
}
