package org.plenum.sockets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Everything that goes out on one connection, in the order in which it was given. As long as the peer reads, a frame is written straight to the socket from
 * whoever sends it. When the socket takes only a part, the rest goes to the server's own write queue, later frames wait here and go out merged. A peer that
 * stays behind by more than the bound is slow, and its caller decides.
 */
final class Outbox {
    /** What became of a frame. */
    enum Sent {
        YES,
        /** Dropped: the peer is too far behind. */
        SLOW,
        /** Dropped: the connection is over. */
        GONE
    }

    private final int waitingMaxBytes;
    private @Nullable Link link;
    private @Nullable ArrayDeque<ByteBuffer> waiting;
    private int waitingBytes;
    /** A part is with the server's write queue. */
    private boolean landing;
    /** Nothing more is accepted; what waits still goes out. */
    private boolean closing;

    private @Nullable Runnable drained;

    Outbox(Link link, int waitingMaxBytes) {
        this.link = link;
        this.waitingMaxBytes = waitingMaxBytes;
    }

    /** @param frames whole frames; the position is what it was when this returns, so one buffer serves many connections in turn */
    Sent send(ByteBuffer frames) {
        int start = frames.position();
        try {
            synchronized (this) {
                if (link == null || closing) {
                    return Sent.GONE;
                }
                if (landing) {
                    if (waitingBytes + frames.remaining() > waitingMaxBytes) {
                        return Sent.SLOW;
                    }
                    enqueue(copyOf(frames));
                    return Sent.YES;
                }
                link.write(frames);
                if (frames.hasRemaining()) {
                    land(link, copyOf(frames));
                }
                return Sent.YES;
            }
        } catch (IOException broken) {
            cut();
            return Sent.GONE;
        } finally {
            frames.position(start);
        }
    }

    /** Drops what waits, sends the frame (a close frame) as soon as the peer takes it, accepts nothing more. The end itself is the caller's to time. */
    void sendLast(ByteBuffer frame) {
        synchronized (this) {
            if (link == null || closing) {
                return;
            }
            waiting = null;
            waitingBytes = 0;
            try {
                if (landing) {
                    enqueue(copyOf(frame));
                } else {
                    link.write(frame);
                    if (frame.hasRemaining()) {
                        land(link, copyOf(frame));
                    }
                }
                closing = true;
                return;
            } catch (IOException broken) {
                closing = true;
            }
        }
        cut();
    }

    /** Ends the connection once everything that was accepted is written. */
    void close() {
        Link ended;
        synchronized (this) {
            if (link != null && landing) {
                closing = true;
                return;
            }
            ended = release();
        }
        if (ended != null) {
            ended.close();
        }
    }

    /** Ends the connection at once. */
    void cut() {
        Link ended;
        synchronized (this) {
            ended = release();
        }
        if (ended != null) {
            ended.cut();
        }
    }

    /** Forgets the connection, which has ended by itself. */
    void forget() {
        synchronized (this) {
            release();
        }
    }

    /** Runs the action when nothing waits to be written, perhaps at once; never when the connection ends first. */
    void whenDrained(Runnable action) {
        synchronized (this) {
            if (link == null) {
                return;
            }
            if (landing) {
                drained = action;
                return;
            }
        }
        action.run();
    }

    synchronized int waitingBytes() {
        return waitingBytes;
    }

    private @Nullable Link release() {
        Link ended = link;
        link = null;
        waiting = null;
        waitingBytes = 0;
        drained = null;
        landing = false;
        return ended;
    }

    private void enqueue(ByteBuffer frames) {
        if (waiting == null) {
            waiting = new ArrayDeque<>();
        }
        waiting.add(frames);
        waitingBytes += frames.remaining();
    }

    private void land(Link to, ByteBuffer frames) {
        landing = true;
        to.writeLater(frames, this::landed, this::cut);
    }

    private void landed() {
        Link ended = null;
        Runnable action = null;
        synchronized (this) {
            if (link == null) {
                return;
            }
            if (waiting != null && !waiting.isEmpty()) {
                land(link, merged(waiting, waitingBytes));
                waiting = null;
                waitingBytes = 0;
                return;
            }
            landing = false;
            if (closing) {
                ended = release();
            } else {
                action = drained;
                drained = null;
            }
        }
        if (ended != null) {
            ended.close();
        } else if (action != null) {
            action.run();
        }
    }

    private static ByteBuffer merged(ArrayDeque<ByteBuffer> parts, int bytes) {
        ByteBuffer all = ByteBuffer.allocate(bytes);
        parts.forEach(all::put);
        return all.flip();
    }

    private static ByteBuffer copyOf(ByteBuffer rest) {
        return ByteBuffer.allocate(rest.remaining()).put(rest).flip();
    }
}
