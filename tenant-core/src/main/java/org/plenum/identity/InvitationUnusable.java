package org.plenum.identity;

import org.plenum.kernel.DomainException;

/** The token opens nothing: never issued here, used, withdrawn, too old, or replaced by a newer mail. Says the same for all of them. */
public final class InvitationUnusable extends DomainException {
    InvitationUnusable() {
        super(
                Kind.NOT_FOUND,
                "invitation-unusable",
                "This invitation cannot be used any more. Please ask for a new one.");
    }
}
