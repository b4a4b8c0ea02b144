package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** There is nothing to decide or to pay any more: it was answered, withdrawn, or its time ran out. */
public final class RequestOver extends Conflict {
    RequestOver() {
        super("request-over", "This request has already been answered, withdrawn or ended.");
    }
}
