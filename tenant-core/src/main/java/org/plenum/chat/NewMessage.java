package org.plenum.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param clientId chosen by the sender; sending the same again is the same message, stored once
 * @param text 1 to {@link Channels#MESSAGE_LENGTH_MAX_CHARS}
 * @param replyTo a message of the same channel
 */
public record NewMessage(
        UUID clientId, @Nullable String text, @Nullable UUID replyTo) {}
