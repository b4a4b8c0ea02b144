package org.plenum.sockets;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A connection as the {@link Outbox} sees it. */
interface Link {
    /** Writes what fits now and moves the buffer's position so far; never waits. */
    void write(ByteBuffer frames) throws IOException;

    /** Writes all of it when the peer reads again, then calls one of the two, once. */
    void writeLater(ByteBuffer frames, Runnable landed, Runnable failed);

    /** Ends it in order; everything given before was written. */
    void close();

    /** Ends it at once. */
    void cut();
}
