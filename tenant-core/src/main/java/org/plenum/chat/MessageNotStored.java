package org.plenum.chat;

import org.plenum.kernel.DomainException;

/** The message may or may not be stored; sending it again with the same client id is safe. */
public final class MessageNotStored extends DomainException {
    MessageNotStored(Throwable cause) {
        super(Kind.UNAVAILABLE, "message-not-stored", "The message could not be stored. Please try again.", cause);
    }

    MessageNotStored() {
        super(Kind.UNAVAILABLE, "channel-busy", "Too many messages are waiting. Please try again.");
    }
}
