package org.plenum.payments;

import org.plenum.kernel.Conflict;

/** Somebody else, or a statement, was faster. */
public final class AlreadyDecided extends Conflict {
    AlreadyDecided() {
        super("already-decided", "This has been decided already.");
    }
}
