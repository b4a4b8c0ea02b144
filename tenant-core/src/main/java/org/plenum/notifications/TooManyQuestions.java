package org.plenum.notifications;

import org.plenum.kernel.DomainException;

/** Links to orders were asked for too often. */
public final class TooManyQuestions extends DomainException {
    TooManyQuestions() {
        super(Kind.LIMITED, "rate-limited", "This was asked too often. Please wait a few minutes.");
    }
}
