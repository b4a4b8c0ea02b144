package org.plenum.sockets;

import org.jspecify.annotations.Nullable;

/**
 * Something for everybody in a room.
 *
 * @param seq of a message; 0 for everything else
 * @param kept to be told also to those who are catching up just now
 * @param except who need not be told
 */
record News(Frame frame, long seq, boolean kept, @Nullable Member except) {
    static News message(Frame frame, long seq) {
        return new News(frame, seq, true, null);
    }

    static News change(Frame frame) {
        return new News(frame, 0, true, null);
    }

    static News passing(Frame frame, @Nullable Member except) {
        return new News(frame, 0, false, except);
    }

    boolean numbered() {
        return seq > 0;
    }
}
