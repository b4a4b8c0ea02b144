package org.plenum.acceptance.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients, each of which asks again as soon as it was answered. */
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

    /** The p95 and p99 are those of the client that fared worst. */
    record Result(double perSecond, double p50Millis, double p95Millis, double p99Millis) {}

    /** Ours against a peer, in rounds that alternate, so that what else the machine does hits both. */
    record Comparison(double ours, double peer, Result last, int clients) {
        /** The line that {@code ./plenum bench} ends with. */
        String line(String name, String against, String unit) {
            return String.format(
                    Locale.ROOT,
                    "%s ratio=%.2f against=\"%s\" plenum=%.0f peer=%.0f unit=%s p50ms=%.1f p95ms=%.1f p99ms=%.1f clients=%d",
                    name,
                    ours / peer,
                    against,
                    ours,
                    peer,
                    unit,
                    last.p50Millis(),
                    last.p95Millis(),
                    last.p99Millis(),
                    clients);
        }
    }

    /**
     * Medians of the rounds, after a warm-up that is not counted: a server that was just started has not compiled its code.
     *
     * @throws IOException when a client was refused or lost its connection, for a figure of fewer clients would be none
     */
    static Comparison compared(Clients ours, Clients peer, int clients, int warmUpSeconds, int rounds, int seconds)
            throws Exception {
        measured(ours, clients, warmUpSeconds);
        measured(peer, clients, seconds);
        double[] our = new double[rounds];
        double[] theirs = new double[rounds];
        Result last = new Result(0, 0, 0, 0);
        for (int round = 0; round < rounds; round++) {
            last = measured(ours, clients, seconds);
            Result their = measured(peer, clients, seconds);
            System.out.println("plenum " + last + " peer " + their + " load " + load());
            our[round] = last.perSecond();
            theirs[round] = their.perSecond();
        }
        return new Comparison(median(our), median(theirs), last, clients);
    }

    static Result measured(Clients clients, int seconds) throws Exception {
        return measured(clients, CLIENTS, seconds);
    }

    static Result measured(Clients clients, int size, int seconds) throws Exception {
        List<Client> crowd = new ArrayList<>();
        try {
            for (int n = 0; n < size; n++) {
                crowd.add(clients.next());
            }
            return measured(crowd, seconds);
        } finally {
            for (Client client : crowd) {
                client.close();
            }
        }
    }

    private static Result measured(List<Client> crowd, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<Latencies>> asking = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(crowd.size())) {
            crowd.forEach(client -> asking.add(threads.submit(() -> asked(client, end))));
        }
        List<Latencies> latencies = new ArrayList<>();
        for (Future<Latencies> one : asking) {
            latencies.add(one.get());
        }
        return new Result(
                latencies.stream().mapToLong(Latencies::count).sum() / (double) seconds,
                latencies.stream()
                        .mapToDouble(each -> each.quantile(0.5))
                        .average()
                        .orElse(0),
                latencies.stream()
                        .mapToDouble(each -> each.quantile(0.95))
                        .max()
                        .orElse(0),
                latencies.stream()
                        .mapToDouble(each -> each.quantile(0.99))
                        .max()
                        .orElse(0));
    }

    private static Latencies asked(Client client, long end) throws Exception {
        Latencies own = new Latencies();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            client.ask();
            own.add(System.nanoTime() - start);
        }
        return own;
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
