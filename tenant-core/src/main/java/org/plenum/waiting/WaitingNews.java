package org.plenum.waiting;

import java.util.UUID;

/** Fired in the transaction in which it happens to somebody who waits. */
public record WaitingNews(UUID entryId, Kind kind) {
    public enum Kind {
        JOINED,
        OFFERED,
        REMINDED,
        LAPSED
    }
}
