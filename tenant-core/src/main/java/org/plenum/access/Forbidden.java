package org.plenum.access;

import org.plenum.kernel.DomainException;

/** The caller is known and lacks the right. */
public final class Forbidden extends DomainException {
    public Forbidden() {
        super(Kind.FORBIDDEN, "forbidden", "You do not have the right to do this.");
    }
}
