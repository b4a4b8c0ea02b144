package org.plenum.sockets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A connection whose peer reads when the test says so. */
final class FakeLink implements Link {
    final ByteArrayOutputStream received = new ByteArrayOutputStream();
    /** What the socket takes before the peer has to read. */
    int roomBytes = Integer.MAX_VALUE;

    boolean broken;
    boolean closed;
    boolean cut;
    int laterWrites;
    private @Nullable ByteBuffer later;
    private @Nullable Runnable landed;

    @Override
    public void write(ByteBuffer frames) throws IOException {
        if (broken) {
            throw new IOException("broken");
        }
        while (frames.hasRemaining() && roomBytes > 0) {
            received.write(frames.get());
            roomBytes--;
        }
    }

    @Override
    public void writeLater(ByteBuffer frames, Runnable whenLanded, Runnable failed) {
        if (later != null) {
            throw new IllegalStateException("one at a time");
        }
        laterWrites++;
        later = frames;
        landed = whenLanded;
    }

    /** The peer reads everything that the server's queue holds. */
    void readAll() {
        roomBytes = Integer.MAX_VALUE;
        while (later != null && landed != null) {
            ByteBuffer rest = later;
            Runnable done = landed;
            later = null;
            while (rest.hasRemaining()) {
                received.write(rest.get());
            }
            done.run();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void cut() {
        cut = true;
    }
}
