package org.plenum.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** One measurement of one peer. Open loop: a message that is sent late counts from when it was due. */
final class Round {
    private static final int BODY_CHARS = 80;
    private static final int MILLIS_PER_TICK = 10;
    private static final long DRAIN_MAX_NANOS = 30_000_000_000L;

    /** How much is asked of a peer. */
    record Load(int connections, int senders, int messagesPerSecond, int warmUpSeconds, int seconds) {}

    /**
     * What came of it.
     *
     * @param delivered share of what should have arrived
     * @param perCpuSecond deliveries per second of the server's CPU time
     */
    record Result(
            String name,
            long deliveries,
            double delivered,
            double cpuSeconds,
            double perCpuSecond,
            double p50Millis,
            double p99Millis,
            long rssMegabytes,
            int closed) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-16s %d deliveries (%.4f of expected) in %.2f CPU s = %.0f per CPU s, p50 %.1f ms, p99 %.1f ms, %d MB, %d closed",
                    name,
                    deliveries,
                    delivered,
                    cpuSeconds,
                    perCpuSecond,
                    p50Millis,
                    p99Millis,
                    rssMegabytes,
                    closed);
        }
    }

    private Round() {}

    static Result of(Peer peer, Load load) throws IOException, InterruptedException {
        Reader reader = new Reader(peer, load.connections());
        reader.start();
        List<WebSocketConnection> connections = new ArrayList<>();
        for (int i = 0; i < load.connections(); i++) {
            WebSocketConnection connection = peer.join(i);
            connections.add(connection);
            reader.take(connection);
        }
        try {
            reader.awaitListening();
            return measured(peer, load, reader, connections);
        } finally {
            reader.finish();
            reader.join();
        }
    }

    private static Result measured(Peer peer, Load load, Reader reader, List<WebSocketConnection> connections)
            throws IOException {
        long period = 1_000_000_000L / load.messagesPerSecond();
        long begin = System.nanoTime() + period;
        long from = begin + load.warmUpSeconds() * 1_000_000_000L;
        long until = from + load.seconds() * 1_000_000_000L;
        reader.measure(from, until);
        int messages = (load.warmUpSeconds() + load.seconds()) * load.messagesPerSecond();
        String body = "x".repeat(BODY_CHARS);
        long cpu = -1;
        long counted = 0;
        for (int i = 0; i < messages; i++) {
            long due = begin + i * period;
            if (due >= from && cpu < 0) {
                cpu = cpuMillis(peer.pid());
            }
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            counted += due >= from ? 1 : 0;
            int sender = i % load.senders();
            peer.say(connections.get(sender), sender, String.format(Locale.ROOT, "~%016x~", due) + body);
        }
        long expected = counted * load.connections();
        long giveUp = System.nanoTime() + DRAIN_MAX_NANOS;
        while (reader.latencies.count() < expected && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(20_000_000);
        }
        long deliveries = reader.latencies.count();
        double seconds = (cpuMillis(peer.pid()) - cpu) / 1000.0;
        return new Result(
                peer.name(),
                deliveries,
                (double) deliveries / expected,
                seconds,
                deliveries / seconds,
                reader.latencies.quantile(0.5),
                reader.latencies.quantile(0.99),
                rssMegabytes(peer.pid()),
                reader.closed.get());
    }

    /** User and system time of a process, which survives a noisy machine better than throughput. */
    private static long cpuMillis(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
    }

    private static long rssMegabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }
}
