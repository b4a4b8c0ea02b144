package org.plenum.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored message.
 *
 * @param seq its place in the channel: 1, 2, 3 … without a gap
 * @param clientId what the author's client called it
 * @param text empty when it was deleted
 * @param replyTo the message it answers
 * @param version counts its changes, from 1
 */
public record MessageView(
        UUID channelId,
        long seq,
        UUID id,
        UUID clientId,
        Author author,
        String text,
        @Nullable UUID replyTo,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        List<Reaction> reactions,
        int version) {
    /** @param name as it was when the message was written */
    public record Author(UUID id, String name) {}

    /** @param count how many people reacted so */
    public record Reaction(String emoji, int count) {}

    MessageView with(List<Reaction> counted) {
        return new MessageView(
                channelId, seq, id, clientId, author, text, replyTo, at, editedAt, deletedAt, counted, version);
    }
}
