package org.plenum.sockets;

import java.time.Duration;

/**
 * One connection's view of one channel: it gets every message once and in order, from the sequence it asked for. It catches up from the store until it has
 * what the room still remembers, and is live from then on. Belongs to whoever works on it, one after the other: the catch-up or the room's shard.
 */
final class Subscription {
    enum State {
        CATCHING_UP,
        LIVE,
        ENDED
    }

    final RoomKey room;
    final Member member;
    /** Of the last message that was sent on this connection. */
    long seq;
    /** The room's change counter when the catch-up began: what changed later is told on going live. */
    long changesFrom;

    volatile State state = State.CATCHING_UP;
    private boolean greeted;
    private long typedNanos;
    private boolean typed;

    Subscription(RoomKey room, Member member, long seq) {
        this.room = room;
        this.member = member;
        this.seq = seq;
    }

    void end() {
        state = State.ENDED;
    }

    boolean ended() {
        return state == State.ENDED;
    }

    /** True the first time: the client is told that it is live. */
    boolean toGreet() {
        boolean first = !greeted;
        greeted = true;
        return first;
    }

    /** True once per pause; asked by the connection's own thread only. */
    boolean typingDue(Duration pause) {
        long now = System.nanoTime();
        if (typed && now - typedNanos < pause.toNanos()) {
            return false;
        }
        typed = true;
        typedNanos = now;
        return true;
    }
}
