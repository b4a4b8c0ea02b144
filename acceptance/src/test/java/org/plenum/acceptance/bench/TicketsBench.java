package org.plenum.acceptance.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sixteen customers who reserve from one quota without pause: reservations per second over HTTP, against the smallest statement that could do it, sent by as many
 * connections straight to the same database. The rounds alternate, so that what else the machine does hits both.
 *
 * <p>Arguments: the stack's home, rounds, seconds each.
 */
final class TicketsBench {
    private static final int CUSTOMERS = 16;
    /** A server that was just started has not compiled its code. */
    private static final int WARM_UP_SECONDS = 40;
    /** A field of the status's database, wherever in it. */
    private static final String DATABASE = "\"database\"\\s*:\\s*\\{[^}]*\"%s\"\\s*:\\s*\"([^\"]+)\"";

    private TicketsBench() {}

    /** One customer or connection. */
    interface Buyer extends AutoCloseable {
        void reserve() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    interface Buyers {
        Buyer next() throws Exception;
    }

    private record Result(double perSecond, double p50Millis, double p95Millis) {}

    public static void main(String[] arguments) throws Exception {
        String status = Files.readString(
                Path.of(arguments.length > 0 ? arguments[0] : ".plenum").resolve("status.json"));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        int port = Integer.parseInt(found(status, "\"baseUrl\"\\s*:\\s*\"http://localhost:(\\d+)\""));
        try (TicketsBooth booth = new TicketsBooth(
                found(status, DATABASE.formatted("jdbcUrl")),
                found(status, DATABASE.formatted("user")),
                found(status, DATABASE.formatted("password")))) {
            double[] ours = new double[rounds];
            double[] floors = new double[rounds];
            measured(() -> booth.customer(port), WARM_UP_SECONDS);
            measured(booth::connection, seconds);
            Result last = new Result(0, 0, 0);
            for (int round = 0; round < rounds; round++) {
                last = measured(() -> booth.customer(port), seconds);
                Result floor = measured(booth::connection, seconds);
                System.out.println("plenum " + last + " floor " + floor + " load " + load());
                ours[round] = last.perSecond();
                floors[round] = floor.perSecond();
            }
            System.out.printf(
                    Locale.ROOT,
                    "tickets ratio=%.2f against=\"one statement on one quota, PostgreSQL 18\" plenum=%.0f peer=%.0f unit=reservations/s p50ms=%.1f p95ms=%.1f customers=%d%n",
                    median(ours) / median(floors),
                    median(ours),
                    median(floors),
                    last.p50Millis(),
                    last.p95Millis(),
                    CUSTOMERS);
        }
    }

    private static Result measured(Buyers buyers, int seconds) throws Exception {
        LongAdder done = new LongAdder();
        Latencies[] latencies = new Latencies[CUSTOMERS];
        CountDownLatch ready = new CountDownLatch(CUSTOMERS);
        long[] end = new long[1];
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS)) {
            for (int n = 0; n < CUSTOMERS; n++) {
                Latencies own = new Latencies();
                latencies[n] = own;
                threads.execute(() -> {
                    try (Buyer buyer = buyers.next()) {
                        ready.countDown();
                        go.await();
                        while (System.nanoTime() < end[0]) {
                            long start = System.nanoTime();
                            buyer.reserve();
                            own.add(System.nanoTime() - start);
                            done.increment();
                        }
                    } catch (Exception failure) {
                        System.err.println("A customer gave up: " + failure);
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
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("The status of the stack has no " + pattern);
        }
        return matcher.group(1);
    }
}
