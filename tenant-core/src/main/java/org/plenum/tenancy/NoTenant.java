package org.plenum.tenancy;

import org.plenum.kernel.DomainException;

/** Work that touches an organization's data reached a point where no organization is bound: a bug, and refused. */
public final class NoTenant extends DomainException {
    public NoTenant() {
        super(Kind.NOT_FOUND, "no-organization", "There is no organization here.");
    }
}
