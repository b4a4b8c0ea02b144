package org.plenum.chat;

import java.util.UUID;

/** Something happened to what a channel already holds; told to those who look at it. */
public sealed interface ChannelChange {
    UUID channelId();

    record Edited(MessageView message) implements ChannelChange {
        @Override
        public UUID channelId() {
            return message.channelId();
        }
    }

    record Deleted(MessageView message) implements ChannelChange {
        @Override
        public UUID channelId() {
            return message.channelId();
        }
    }

    /**
     * @param on false when it was taken back
     * @param count of people who react so now
     */
    record Reacted(UUID channelId, long seq, UUID messageId, UUID personId, String emoji, boolean on, int count)
            implements ChannelChange {}

    /** @param seq up to where this person has read */
    record Read(UUID channelId, UUID personId, long seq) implements ChannelChange {}
}
