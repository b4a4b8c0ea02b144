package org.plenum.sockets;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends through the standard API only: for connections with TLS in the server, with extensions, or when the self-test of the fast way failed. */
final class StandardLine implements Line {
    static final int WAITING_MAX_FRAMES = 512;
    private static final Logger LOG = Logger.getLogger(StandardLine.class.getName());

    private final Session session;
    /** The standard API allows one message at a time. */
    private final ArrayDeque<Frame> waiting = new ArrayDeque<>();

    private boolean sending;
    private @Nullable Runnable drained;

    StandardLine(Session session) {
        this.session = session;
    }

    @Override
    public Outbox.Sent send(Frame frame) {
        synchronized (this) {
            if (!session.isOpen()) {
                return Outbox.Sent.GONE;
            }
            if (sending) {
                if (waiting.size() >= WAITING_MAX_FRAMES) {
                    return Outbox.Sent.SLOW;
                }
                waiting.add(frame);
                return Outbox.Sent.YES;
            }
            sending = true;
        }
        start(frame);
        return Outbox.Sent.YES;
    }

    @Override
    public Outbox.Sent send(ByteBuffer batch, List<Frame> frames) {
        for (Frame frame : frames) {
            Outbox.Sent sent = send(frame);
            if (sent != Outbox.Sent.YES) {
                return sent;
            }
        }
        return Outbox.Sent.YES;
    }

    private void start(Frame frame) {
        try {
            session.getAsyncRemote().sendText(frame.text(), result -> {
                if (result.isOK()) {
                    next();
                }
            });
        } catch (RuntimeException closedMeanwhile) {
            LOG.log(Level.FINE, "socket.send.failed", closedMeanwhile);
        }
    }

    private void next() {
        Frame frame;
        Runnable action = null;
        synchronized (this) {
            frame = waiting.poll();
            if (frame == null) {
                sending = false;
                action = drained;
                drained = null;
            }
        }
        if (frame != null) {
            start(frame);
        } else if (action != null) {
            action.run();
        }
    }

    @Override
    public void ping() {
        try {
            session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close(int code) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), ""));
        } catch (IOException | RuntimeException alreadyGone) {
            LOG.log(Level.FINE, "socket.close.failed", alreadyGone);
        }
    }

    @Override
    public void whenDrained(Runnable action) {
        synchronized (this) {
            if (sending) {
                drained = action;
                return;
            }
        }
        action.run();
    }

    @Override
    public void forget() {
        synchronized (this) {
            waiting.clear();
            drained = null;
        }
    }
}
