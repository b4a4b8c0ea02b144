package org.plenum.sockets;

import java.nio.ByteBuffer;
import java.util.List;

/** The way to one client. Never waits; says when the client is slow or gone. */
interface Line {
    Outbox.Sent send(Frame frame);

    /**
     * Several frames in one go.
     *
     * @param batch the same frames encoded back to back, shared by all receivers; its position is left as it was
     */
    Outbox.Sent send(ByteBuffer batch, List<Frame> frames);

    void ping();

    /** Ends it with a close frame, and without the peer's consent when that is not read within seconds. */
    void close(int code);

    /** Runs the action when the client has read everything so far, perhaps at once. */
    void whenDrained(Runnable action);

    /** The session is over. */
    void forget();
}
