package org.plenum.events;

import org.plenum.kernel.Conflict;

/** Another event of the organization has this code. */
public final class CodeTaken extends Conflict {
    CodeTaken() {
        super("code-taken", "Another event has this code.");
    }
}
