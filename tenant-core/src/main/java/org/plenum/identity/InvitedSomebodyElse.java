package org.plenum.identity;

import org.plenum.kernel.DomainException;

/** The caller is logged in, but the invitation was sent to another address. */
public final class InvitedSomebodyElse extends DomainException {
    InvitedSomebodyElse() {
        super(
                Kind.FORBIDDEN,
                "invited-somebody-else",
                "This invitation was sent to another address than that of your account.");
    }
}
