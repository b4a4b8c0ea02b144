package org.plenum.sockets;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Writes frames straight to the connection. */
final class WireLine implements Line {
    /** A client that is this far behind is not reading. */
    static final int WAITING_MAX_BYTES = 256 * 1024;

    /** For a client to read and answer the close frame. */
    static final Duration CLOSE_GRACE = Duration.ofSeconds(5);

    private static final Frame PING = Frame.ping();

    private final Outbox outbox;
    private final ScheduledExecutorService timer;

    WireLine(Outbox outbox, ScheduledExecutorService timer) {
        this.outbox = outbox;
        this.timer = timer;
    }

    @Override
    public Outbox.Sent send(Frame frame) {
        return outbox.send(frame.buffer());
    }

    @Override
    public Outbox.Sent send(ByteBuffer batch, List<Frame> frames) {
        return outbox.send(batch);
    }

    @Override
    public void ping() {
        outbox.send(PING.buffer());
    }

    @Override
    public void close(int code) {
        outbox.sendLast(Frame.close(code).buffer());
        var _ = timer.schedule(outbox::cut, CLOSE_GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void whenDrained(Runnable action) {
        outbox.whenDrained(action);
    }

    @Override
    public void forget() {
        outbox.forget();
    }
}
