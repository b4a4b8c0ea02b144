package org.plenum.acceptance.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Sixteen clients, each of which asks again as soon as it was answered. */
final class Crowd {
    static final int CLIENTS = 16;

    private Crowd() {}

    interface Client extends AutoCloseable {
        void ask() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    interface Clients {
        Client next() throws Exception;
    }

    /** The p95 is that of the client that fared worst. */
    record Result(double perSecond, double p50Millis, double p95Millis) {}

    static Result measured(Clients clients, int seconds) throws Exception {
        LongAdder done = new LongAdder();
        Latencies[] latencies = new Latencies[CLIENTS];
        CountDownLatch ready = new CountDownLatch(CLIENTS);
        long[] end = new long[1];
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int n = 0; n < CLIENTS; n++) {
                Latencies own = new Latencies();
                latencies[n] = own;
                threads.execute(() -> {
                    try (Client client = clients.next()) {
                        ready.countDown();
                        go.await();
                        while (System.nanoTime() < end[0]) {
                            long start = System.nanoTime();
                            client.ask();
                            own.add(System.nanoTime() - start);
                            done.increment();
                        }
                    } catch (Exception failure) {
                        System.err.println("A client gave up: " + failure);
                        ready.countDown();
                    }
                });
            }
            ready.await();
            end[0] = System.nanoTime() + seconds * 1_000_000_000L;
            go.countDown();
        }
        return new Result(
                done.sum() / (double) seconds,
                Arrays.stream(latencies)
                        .mapToDouble(each -> each.quantile(0.5))
                        .average()
                        .orElse(0),
                Arrays.stream(latencies)
                        .mapToDouble(each -> each.quantile(0.95))
                        .max()
                        .orElse(0));
    }

    /** What else the machine does: processes that want to run, of the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
