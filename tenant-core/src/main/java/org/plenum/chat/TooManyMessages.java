package org.plenum.chat;

import org.plenum.kernel.DomainException;

/** One person writes faster than {@link Channels#MESSAGES_PER_SECOND_MAX}. */
public final class TooManyMessages extends DomainException {
    TooManyMessages() {
        super(Kind.LIMITED, "rate-limited", "Too many messages in a short time. Please wait a moment.");
    }
}
