package org.plenum.sockets;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The connections that look at a channel, and its latest news. Confined to the thread of one {@link Shard}, whose order is the order of the room.
 *
 * <p>News are written in rounds: all that came since the last round is encoded back to back and written once per connection. Under load the next round waits a
 * few times as long as a round takes, which makes rounds bigger and costs the readers milliseconds; without load nothing waits.
 */
final class Room {
    /** What a room remembers for those who come back after a moment. */
    static final int RECENT_MAX_NEWS = 256;

    static final int RECENT_MAX_BYTES = 256 * 1024;
    /** Of the time between the starts of two rounds, a room works at most this part. */
    private static final int PAUSE_PER_ROUND = 4;
    /** Longest wait for company, ns: readers do not notice it. */
    private static final long PAUSE_MAX_NANOS = 40_000_000;

    private static final int SMOOTHING = 4;
    /** A thousand readers are told of somebody typing at most once a second. */
    private static final long TYPING_PAUSE_PER_READER_NANOS = 1_000_000;

    private static final long TYPING_PAUSE_FIRST_NANOS = 60_000_000_000L;

    private record Recent(News news, long change) {}

    private final Set<Subscription> subscriptions = new LinkedHashSet<>();
    private final ArrayDeque<Recent> recent = new ArrayDeque<>();
    private final Consumer<Subscription> catchUp;
    private int recentBytes;
    private long lastSeq;
    private long changes;
    private List<News> pending = new ArrayList<>();
    private boolean presenceChanged;
    private long typingNanos = System.nanoTime() - TYPING_PAUSE_FIRST_NANOS;
    private long roundNanos;
    private long dueNanos = System.nanoTime();

    /** @param catchUp takes a live subscription that missed something */
    Room(Consumer<Subscription> catchUp) {
        this.catchUp = catchUp;
    }

    /** People who look at the channel, when that changed since it was last asked; otherwise nothing. */
    OptionalInt presence() {
        if (!presenceChanged) {
            return OptionalInt.empty();
        }
        presenceChanged = false;
        return OptionalInt.of((int) subscriptions.stream()
                .map(subscription -> subscription.member.caller.id())
                .distinct()
                .count());
    }

    /** Whether somebody's typing may be told now: the more there are to be told, the less often. */
    boolean typingMayBeTold() {
        long now = System.nanoTime();
        if (now - typingNanos < TYPING_PAUSE_PER_READER_NANOS * subscriptions.size()) {
            return false;
        }
        typingNanos = now;
        return true;
    }

    void join(Subscription subscription) {
        presenceChanged = true;
        subscription.changesFrom = changes;
        subscriptions.add(subscription);
    }

    /** @return true when nobody is left */
    boolean leave(Subscription subscription) {
        subscriptions.remove(subscription);
        presenceChanged = true;
        return subscriptions.isEmpty();
    }

    Set<Subscription> subscriptions() {
        return subscriptions;
    }

    boolean hasPending() {
        return !pending.isEmpty();
    }

    /** When the next round may start, in {@link System#nanoTime()}. */
    long dueNanos() {
        return dueNanos;
    }

    void add(News news) {
        pending.add(news);
        if (news.numbered()) {
            if (news.seq() != lastSeq + 1) {
                forgetRecent();
            }
            lastSeq = news.seq();
        }
        if (news.kept()) {
            changes++;
            recent.add(new Recent(news, changes));
            recentBytes += news.frame().lengthBytes();
            while (recent.size() > RECENT_MAX_NEWS || recentBytes > RECENT_MAX_BYTES) {
                recentBytes -= recent.remove().news().frame().lengthBytes();
            }
        }
    }

    /** Sends what the subscription has not read from the store, if the room still has it. Nothing may be pending. */
    void goLive(Subscription subscription) {
        if (subscription.ended()) {
            return;
        }
        long firstKept = recent.stream()
                .filter(kept -> kept.news().numbered())
                .mapToLong(kept -> kept.news().seq())
                .findFirst()
                .orElse(lastSeq + 1);
        if (lastSeq > subscription.seq && firstKept > subscription.seq + 1) {
            subscription.changesFrom = changes;
            catchUp.accept(subscription);
            return;
        }
        for (Recent kept : recent) {
            News news = kept.news();
            boolean missed = news.numbered() ? news.seq() > subscription.seq : kept.change() > subscription.changesFrom;
            if (missed && !subscription.member.send(news.frame())) {
                return;
            }
        }
        subscription.seq = Math.max(subscription.seq, lastSeq);
        subscription.state = Subscription.State.LIVE;
        if (subscription.toGreet()) {
            subscription.member.send(
                    Frame.text(ServerFrames.subscribed(subscription.room.channel(), subscription.seq)));
        }
    }

    /** Everybody reads the store again: something may be in it that was not told here. */
    void catchUpAll() {
        forgetRecent();
        for (Subscription subscription : subscriptions) {
            if (subscription.state == Subscription.State.LIVE) {
                fallBack(subscription);
            }
        }
    }

    /** Writes one round. */
    void write(ByteBuffer batch, long nowNanos) {
        List<News> round = pending;
        pending = new ArrayList<>();
        List<Frame> frames = new ArrayList<>(round.size());
        long first = 0;
        long last = 0;
        boolean same = true;
        batch.clear();
        for (News news : round) {
            frames.add(news.frame());
            if (same && news.frame().lengthBytes() <= batch.remaining()) {
                news.frame().appendTo(batch);
            } else {
                same = false;
            }
            if (news.except() != null || (news.numbered() && first != 0 && news.seq() != last + 1)) {
                same = false;
            }
            if (news.numbered()) {
                first = first == 0 ? news.seq() : first;
                last = news.seq();
            }
        }
        batch.flip();
        for (Subscription subscription : subscriptions) {
            if (subscription.state != Subscription.State.LIVE) {
                continue;
            }
            if (same && (first == 0 || subscription.seq == first - 1)) {
                subscription.member.send(batch, frames);
                subscription.seq = first == 0 ? subscription.seq : last;
            } else {
                writeEach(subscription, round);
            }
        }
        long spent = System.nanoTime() - nowNanos;
        roundNanos += (spent - roundNanos) / SMOOTHING;
        dueNanos = nowNanos + Math.min(PAUSE_PER_ROUND * roundNanos, PAUSE_MAX_NANOS);
    }

    private void writeEach(Subscription subscription, List<News> round) {
        for (News news : round) {
            if (news.except() == subscription.member || (news.numbered() && news.seq() <= subscription.seq)) {
                continue;
            }
            if (news.numbered() && news.seq() > subscription.seq + 1) {
                fallBack(subscription);
                return;
            }
            subscription.member.send(news.frame());
            if (news.numbered()) {
                subscription.seq = news.seq();
            }
        }
    }

    private void fallBack(Subscription subscription) {
        subscription.state = Subscription.State.CATCHING_UP;
        subscription.changesFrom = changes;
        catchUp.accept(subscription);
    }

    private void forgetRecent() {
        recent.clear();
        recentBytes = 0;
    }
}
