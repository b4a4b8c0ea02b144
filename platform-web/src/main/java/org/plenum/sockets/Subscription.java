package org.plenum.sockets;

import org.jspecify.annotations.Nullable;

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
    /** Told the client once that it is live. */
    @Nullable
    Frame greeting;

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
}
