package org.plenum.kernel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** A few of an executor's threads for one purpose, so that it can never take all of them, nor all database connections. */
public final class Crew {
    private final Executor executor;
    private final Semaphore free;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    public Crew(Executor executor, int workersMax) {
        this.executor = executor;
        this.free = new Semaphore(workersMax);
    }

    /** Runs the task soon, on a thread of the crew. It must not throw. */
    public void submit(Runnable task) {
        tasks.add(task);
        employ();
    }

    private void employ() {
        if (free.tryAcquire()) {
            try {
                executor.execute(this::work);
            } catch (RuntimeException refused) {
                free.release();
                throw refused;
            }
        }
    }

    private void work() {
        try {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        } finally {
            free.release();
        }
        // A task that came after the last look and before the release had found no free worker.
        if (!tasks.isEmpty()) {
            employ();
        }
    }
}
