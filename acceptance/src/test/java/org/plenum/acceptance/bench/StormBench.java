package org.plenum.acceptance.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A sale that is over at once: many more customers than seats, each of whom comes with a connection of their own at some moment of a few seconds, asks for one ticket and wants to
 * know whether they have it.
 *
 * <p>Arguments: the stack's home, customers, seats, seconds within which they come.
 */
final class StormBench {
    private static final String CODE = "bench-storm";
    private static final int CONNECT_TIMEOUT_MS = 10_000;

    private StormBench() {}

    /**
     * How one customer fared.
     *
     * @param millis from the wish to connect until the whole answer was there
     */
    private record Outcome(int status, double millis) {}

    /** @param taken as the quota counts, and held as the reservations say */
    private record Storm(List<Outcome> outcomes, int taken, int held) {}

    public static void main(String[] arguments) throws Exception {
        RunningStack stack = RunningStack.in(Path.of(arguments.length > 0 ? arguments[0] : ".plenum"));
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        int seats = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
        int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
        // The first storm only warms the server up.
        storm(stack, customers, seats, seconds);
        Storm storm = storm(stack, customers, seats, seconds);
        List<Outcome> outcomes = storm.outcomes();
        double[] all = sorted(outcomes, 0);
        double[] refused = sorted(outcomes, 409);
        System.out.printf(
                Locale.ROOT,
                "storm ratio=%.2f against=\"one seat for each that was to be had\" customers=%d seats=%d sold=%d held=%d refused=%d other=%d p50ms=%.0f p95ms=%.0f p99ms=%.0f refusedMaxMs=%.0f within=%ds%n",
                (double) storm.taken() / seats,
                customers,
                seats,
                sorted(outcomes, 201).length,
                storm.held(),
                refused.length,
                customers - sorted(outcomes, 201).length - refused.length,
                quantile(all, 0.5),
                quantile(all, 0.95),
                quantile(all, 0.99),
                quantile(refused, 1),
                seconds);
    }

    private static Storm storm(RunningStack stack, int customers, int seats, int seconds) throws Exception {
        try (EventOnSale event = new EventOnSale(stack, CODE, 1, seats)) {
            String wish = EventOnSale.wish(event.types.getFirst(), 1);
            byte[] request = ("POST " + event.path() + " HTTP/1.1\r\nHost: acme.localhost:" + stack.port()
                            + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                            + wish.length()
                            + "\r\n\r\n" + wish)
                    .getBytes(StandardCharsets.US_ASCII);
            long pauseNanos = seconds * 1_000_000_000L / customers;
            List<CompletableFuture<Outcome>> asking = new ArrayList<>();
            List<Outcome> outcomes;
            // They come when they come, however long the others wait: a load that does not yield to a slow server.
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int n = 0; n < customers; n++) {
                    asking.add(CompletableFuture.supplyAsync(
                            () -> asked(stack.port(), request),
                            CompletableFuture.delayedExecutor(n * pauseNanos, TimeUnit.NANOSECONDS, threads)));
                }
                outcomes = asking.stream().map(CompletableFuture::join).toList();
            }
            return new Storm(outcomes, event.taken(), event.held());
        }
    }

    private static Outcome asked(int port, byte[] request) {
        long begin = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MS);
            socket.getOutputStream().write(request);
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String status = answer.readLine();
            while (answer.readLine() != null) {
                // until the server ends the connection
            }
            int code = status == null ? 0 : Integer.parseInt(status.split(" ", 3)[1]);
            return new Outcome(code, (System.nanoTime() - begin) / 1e6);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Those with a status; with 0 all. */
    private static double[] sorted(List<Outcome> outcomes, int status) {
        double[] millis = outcomes.stream()
                .filter(outcome -> status == 0 || outcome.status() == status)
                .mapToDouble(Outcome::millis)
                .toArray();
        Arrays.sort(millis);
        return millis;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
