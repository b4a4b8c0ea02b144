package org.plenum.sockets;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One thread that does everything for its part of the rooms, in the order in which it was asked. */
final class Shard {
    /** One round of one room; more goes out frame by frame. */
    private static final int BATCH_MAX_BYTES = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(Shard.class.getName());

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Map<RoomKey, Room> rooms = new HashMap<>();
    private final Set<Room> toWrite = new LinkedHashSet<>();
    /** Outside the heap, so that the socket takes it without another copy. */
    private final ByteBuffer batch = ByteBuffer.allocateDirect(BATCH_MAX_BYTES);

    private final Consumer<Subscription> catchUp;
    private final Thread thread;
    private volatile boolean parked;
    private volatile boolean stopped;

    Shard(String name, Consumer<Subscription> catchUp) {
        this.catchUp = catchUp;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    void join(Subscription subscription) {
        submit(() -> rooms.computeIfAbsent(subscription.room, key -> new Room(catchUp))
                .join(subscription));
    }

    void leave(Subscription subscription) {
        submit(() -> {
            Room room = rooms.get(subscription.room);
            if (room != null && room.leave(subscription)) {
                rooms.remove(subscription.room);
                toWrite.remove(room);
            }
        });
    }

    void goLive(Subscription subscription) {
        submit(() -> {
            Room room = rooms.get(subscription.room);
            if (room != null) {
                // First what the others are owed, so that nothing is told twice.
                if (room.hasPending()) {
                    room.write(batch, System.nanoTime());
                }
                room.goLive(subscription);
            }
        });
    }

    void add(RoomKey key, Iterable<News> news) {
        inRoom(key, room -> {
            news.forEach(room::add);
            toWrite.add(room);
        });
    }

    /** Works on a room, if anybody is in it. */
    void inRoom(RoomKey key, Consumer<Room> work) {
        submit(() -> {
            Room room = rooms.get(key);
            if (room != null) {
                work.accept(room);
            }
        });
    }

    /** Tells every room whose people changed how many they are. */
    void tellPresence() {
        submit(() -> rooms.forEach((key, room) -> room.presence().ifPresent(online -> {
            room.add(News.passing(Frame.text(ServerFrames.presence(key.channel(), online)), null));
            toWrite.add(room);
        })));
    }

    private void submit(Runnable task) {
        tasks.add(task);
        if (parked) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!stopped) {
            try {
                work();
            } catch (RuntimeException failure) {
                LOG.log(Level.SEVERE, "sockets.shard.failed", failure);
            }
        }
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        Long due = writeDue();
        if (due != null && due <= 0) {
            return;
        }
        parked = true;
        if (tasks.isEmpty() && !stopped) {
            if (due == null) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, due);
            }
        }
        parked = false;
    }

    /** @return ns until the next round is due; null when none is waiting */
    private @Nullable Long writeDue() {
        Long next = null;
        for (Iterator<Room> waiting = toWrite.iterator(); waiting.hasNext(); ) {
            Room room = waiting.next();
            long now = System.nanoTime();
            long wait = room.dueNanos() - now;
            if (!room.hasPending()) {
                waiting.remove();
            } else if (wait <= 0) {
                waiting.remove();
                room.write(batch, now);
            } else {
                next = next == null ? wait : Math.min(next, wait);
            }
        }
        return next;
    }
}
