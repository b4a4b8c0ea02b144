package org.plenum.sockets;

import jakarta.websocket.CloseReason;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.plenum.access.Caller;
import org.plenum.kernel.TokenBucket;
import org.plenum.tenancy.Tenant;

/** One connection: whose it is, of which organization, what it looks at, and the way to it. */
final class Member {
    /** Sustained, of all kinds of frames together; {@link #FRAMES_BURST_MAX} may come at once. */
    static final int FRAMES_PER_SECOND_MAX = 60;

    static final int FRAMES_BURST_MAX = 600;

    final Tenant tenant;
    final Caller caller;
    final Line line;
    final Map<UUID, Subscription> subscriptions = new ConcurrentHashMap<>();
    final TokenBucket pace = new TokenBucket(FRAMES_BURST_MAX, FRAMES_PER_SECOND_MAX);
    /** Frames that made no sense so far. */
    int malformed;

    private final Consumer<Member> gone;
    private volatile long heardNanos = System.nanoTime();
    private long pingedNanos = heardNanos;
    private long admittedNanos = heardNanos;
    private volatile boolean closing;

    /** @param gone called once when the connection is found to be slow: nothing more need be sent */
    Member(Tenant tenant, Caller caller, Line line, Consumer<Member> gone) {
        this.tenant = tenant;
        this.caller = caller;
        this.line = line;
        this.gone = gone;
    }

    boolean send(Frame frame) {
        return !closing && sent(line.send(frame));
    }

    boolean send(ByteBuffer batch, List<Frame> frames) {
        return !closing && sent(line.send(batch, frames));
    }

    private boolean sent(Outbox.Sent outcome) {
        if (outcome == Outbox.Sent.SLOW) {
            close(CloseReason.CloseCodes.TRY_AGAIN_LATER);
        }
        return outcome == Outbox.Sent.YES;
    }

    void close(CloseReason.CloseCodes reason) {
        if (!closing) {
            closing = true;
            gone.accept(this);
            line.close(reason.getCode());
        }
    }

    void heard() {
        heardNanos = System.nanoTime();
    }

    long silentNanos() {
        return System.nanoTime() - heardNanos;
    }

    /** True once per interval. */
    boolean pingDue(Duration interval) {
        boolean due = System.nanoTime() - pingedNanos > interval.toNanos();
        if (due) {
            pingedNanos = System.nanoTime();
        }
        return due;
    }

    /** True once per interval. */
    boolean admissionDue(Duration interval) {
        boolean due = System.nanoTime() - admittedNanos > interval.toNanos();
        if (due) {
            admittedNanos = System.nanoTime();
        }
        return due;
    }
}
