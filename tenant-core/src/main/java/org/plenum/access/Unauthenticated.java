package org.plenum.access;

import org.plenum.kernel.DomainException;

/** Nobody is logged in, and somebody has to be. */
public final class Unauthenticated extends DomainException {
    public Unauthenticated() {
        super(Kind.UNAUTHENTICATED, "unauthenticated", "Please log in first.");
    }
}
