package org.plenum.chat;

import java.util.UUID;

/**
 * A channel that the caller may read.
 *
 * @param eventId the event whose people meet here
 * @param name of that event
 * @param seq of the newest message, 0 when there is none
 * @param readSeq up to where the caller has read
 */
public record ChannelView(UUID id, Kind kind, UUID eventId, String name, long seq, long readSeq) {
    /** What decides who may come in. */
    public enum Kind {
        /** Everybody with a ticket to the event, and those who run it. */
        LOBBY
    }
}
