package org.plenum.acceptance.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A sale that is over at once: many more customers than seats, each of whom comes with a connection of their own at some moment of a few seconds, asks for one ticket and wants to
 * know whether they have it.
 *
 * <p>Arguments: the stack's home, customers, seats, seconds within which they come.
 */
final class StormBench {
    private static final String SCHEMA = "t_acme";
    private static final String CODE = "bench-storm";
    private static final int CONNECT_TIMEOUT_MS = 10_000;

    private StormBench() {}

    /**
     * How one customer fared.
     *
     * @param millis from the wish to connect until the whole answer was there
     */
    private record Outcome(int status, double millis) {}

    public static void main(String[] arguments) throws Exception {
        RunningStack stack = RunningStack.in(Path.of(arguments.length > 0 ? arguments[0] : ".plenum"));
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        int seats = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
        int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
        // The first storm only warms the server up.
        storm(stack, customers, seats, seconds);
        List<Outcome> outcomes = storm(stack, customers, seats, seconds);
        int taken = count(
                stack,
                "select taken from " + SCHEMA + ".quota q join " + SCHEMA
                        + ".event e on e.id = q.event_id where e.code = '" + CODE + "' and q.capacity = " + seats);
        int lines = count(
                stack,
                "select coalesce(sum(l.quantity), 0) from " + SCHEMA + ".order_line l join " + SCHEMA
                        + ".orders o on o.id = l.order_id join " + SCHEMA
                        + ".event e on e.id = o.event_id where e.code = '"
                        + CODE + "' and o.status = 'HELD'");
        clear(stack);
        double[] all = sorted(outcomes, 0);
        double[] refused = sorted(outcomes, 409);
        System.out.printf(
                Locale.ROOT,
                "storm ratio=%.2f against=\"one seat for each that was to be had\" customers=%d seats=%d sold=%d held=%d refused=%d other=%d p50ms=%.0f p95ms=%.0f p99ms=%.0f refusedMaxMs=%.0f within=%ds%n",
                (double) taken / seats,
                customers,
                seats,
                sorted(outcomes, 201).length,
                lines,
                refused.length,
                customers - sorted(outcomes, 201).length - refused.length,
                quantile(all, 0.5),
                quantile(all, 0.95),
                quantile(all, 0.99),
                quantile(refused, 1),
                seconds);
    }

    private static List<Outcome> storm(RunningStack stack, int customers, int seats, int seconds) throws Exception {
        clear(stack);
        UUID type = onSale(stack, seats);
        String body = "{\"items\":[{\"ticketTypeId\":\"" + type + "\",\"quantity\":1}]}";
        byte[] request = ("POST /api/v1/public/events/" + CODE + "/reservations HTTP/1.1\r\nHost: acme.localhost:"
                        + stack.port() + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
        long pause = seconds * 1_000_000_000L / customers;
        long start = System.nanoTime();
        List<Future<Outcome>> asking = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < customers; n++) {
                long turn = start + n * pause;
                asking.add(threads.submit(() -> {
                    Thread.sleep(java.time.Duration.ofNanos(Math.max(0, turn - System.nanoTime())));
                    return asked(stack.port(), request);
                }));
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : asking) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    private static Outcome asked(int port, byte[] request) throws IOException {
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
        }
    }

    private static UUID onSale(RunningStack stack, int seats) throws SQLException {
        UUID event = UUID.randomUUID();
        UUID type = UUID.randomUUID();
        execute(
                stack,
                "insert into " + SCHEMA
                        + ".event (id, code, name, format, starts_at, ends_at, time_zone, currency, visibility, status, created_at) values ('"
                        + event + "', '" + CODE
                        + "', 'Storm', 'VIRTUAL', now() + interval '30 days', now() + interval '31 days', 'UTC', 'EUR', 'UNLISTED', 'PUBLISHED', now())");
        execute(
                stack,
                "insert into " + SCHEMA + ".quota (id, event_id, capacity) values ('" + type + "', '" + event + "', "
                        + seats + ")");
        execute(
                stack,
                "insert into " + SCHEMA
                        + ".ticket_type (id, event_id, quota_id, code, name, price_minor, tax_rate, min_per_order, max_per_order, visibility, position, created_at)"
                        + " values ('" + type + "', '" + event + "', '" + type
                        + "', 'seat', 'Seat', 1500, 21, 1, 10, 'PUBLIC', 0, now())");
        return type;
    }

    private static void clear(RunningStack stack) throws SQLException {
        String ours = "select id from " + SCHEMA + ".event where code = '" + CODE + "'";
        execute(stack, "delete from " + SCHEMA + ".orders where event_id in (" + ours + ")");
        execute(stack, "delete from " + SCHEMA + ".event where code = '" + CODE + "'");
    }

    private static void execute(RunningStack stack, String sql) throws SQLException {
        try (Connection connection = stack.connect(SCHEMA);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(RunningStack stack, String sql) throws SQLException {
        try (Connection connection = stack.connect(SCHEMA);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : -1;
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
