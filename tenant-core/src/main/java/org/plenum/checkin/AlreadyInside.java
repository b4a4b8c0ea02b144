package org.plenum.checkin;

import org.plenum.kernel.Conflict;

/** Somebody has come in with a ticket that its customer wants to give back. */
public final class AlreadyInside extends Conflict {
    AlreadyInside() {
        super("already-inside", "Somebody is already inside with one of these tickets.");
    }
}
