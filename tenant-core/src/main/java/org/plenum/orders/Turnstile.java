package org.plenum.orders;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads that want something of the same lane through in groups, in the order in which they came. The first of a group serves it for all, and whoever comes
 * meanwhile is the next group. Nobody lingers: who is alone is a group of one. As many wait as the server has threads for requests, so there is no other bound.
 *
 * @param <K> names a lane
 * @param <W> what somebody wants
 * @param <O> what they get
 */
final class Turnstile<K, W, O> {
    static final int GROUP_MAX = 64;

    private enum Call {
        SERVED,
        LEAD
    }

    private static final class Waiting<W, O> {
        final W wish;
        final CompletableFuture<Call> call = new CompletableFuture<>();

        @Nullable
        O outcome;

        Waiting(W wish) {
            this.wish = wish;
        }
    }

    /** A lane is in here exactly while somebody leads it. */
    private final Map<K, ArrayDeque<Waiting<W, O>>> lanes = new HashMap<>();

    /**
     * Returns what the wish got.
     *
     * @param serve gives the outcomes of a group in its order; what it throws is thrown to all of the group. It runs in the thread of any of them.
     */
    O pass(K lane, W wish, Function<List<W>, List<O>> serve) {
        Waiting<W, O> me = new Waiting<>(wish);
        if (enter(lane, me) || me.call.join() == Call.LEAD) {
            lead(lane, serve);
        }
        O outcome = me.outcome;
        if (outcome == null) {
            throw new IllegalStateException("A group was served without an outcome for each");
        }
        return outcome;
    }

    private void lead(K lane, Function<List<W>, List<O>> serve) {
        List<Waiting<W, O>> group = group(lane);
        try {
            List<O> outcomes = serve.apply(group.stream().map(one -> one.wish).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome = outcomes.get(i);
            }
        } catch (RuntimeException | Error failure) {
            group.forEach(one -> one.call.completeExceptionally(failure));
            throw failure;
        } finally {
            next(lane);
            group.forEach(one -> one.call.complete(Call.SERVED));
        }
    }

    /** True for who has to lead. */
    private synchronized boolean enter(K lane, Waiting<W, O> one) {
        ArrayDeque<Waiting<W, O>> waiting = lanes.get(lane);
        boolean first = waiting == null;
        if (waiting == null) {
            waiting = new ArrayDeque<>();
            lanes.put(lane, waiting);
        }
        waiting.add(one);
        return first;
    }

    private synchronized List<Waiting<W, O>> group(K lane) {
        ArrayDeque<Waiting<W, O>> waiting = led(lane);
        List<Waiting<W, O>> group = new ArrayList<>();
        while (group.size() < GROUP_MAX && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    private synchronized void next(K lane) {
        Waiting<W, O> next = led(lane).peek();
        if (next == null) {
            lanes.remove(lane);
        } else {
            next.call.complete(Call.LEAD);
        }
    }

    /** How many wait for the next group. */
    synchronized int waiting(K lane) {
        ArrayDeque<Waiting<W, O>> waiting = lanes.get(lane);
        return waiting == null ? 0 : waiting.size();
    }

    private ArrayDeque<Waiting<W, O>> led(K lane) {
        ArrayDeque<Waiting<W, O>> waiting = lanes.get(lane);
        if (waiting == null) {
            throw new IllegalStateException("A lane that nobody leads");
        }
        return waiting;
    }
}
