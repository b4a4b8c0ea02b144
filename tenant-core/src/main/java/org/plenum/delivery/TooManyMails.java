package org.plenum.delivery;

import org.plenum.kernel.DomainException;

/** Mails to addresses that anybody may type were asked for too often. */
public final class TooManyMails extends DomainException {
    TooManyMails() {
        super(Kind.LIMITED, "rate-limited", "This was asked too often. Please wait a few minutes.");
    }
}
