package org.plenum.kernel;

/** The caller changed a version that is no longer the newest. */
public final class Stale extends DomainException {
    public Stale(String what) {
        super(Kind.STALE, "stale", "This was changed by somebody else in the meantime.");
    }
}
