package org.plenum.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checked message on its way to be stored. */
record Draft(
        MessageView.Author author,
        UUID clientId,
        String text,
        @Nullable UUID replyTo) {
    /** Two drafts with the same key are the same message. */
    record Key(UUID authorId, UUID clientId) {}

    Key key() {
        return new Key(author.id(), clientId);
    }
}
