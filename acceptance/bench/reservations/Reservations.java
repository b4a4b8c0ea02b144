import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two seats of one ticket type, held again and again by 16 clients: over HTTP in the running stack, against the smallest transaction that does the same in the same
 * database server, called by as many connections. The rounds alternate, so that what else the machine does hits both.
 */
final class Reservations {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 3;
    private static final long ROUND_SECONDS = 8;
    private static final long NANOS = 1_000_000_000L;
    private static final String FLOOR = "WITH u AS (UPDATE quota SET sold = sold + 2 WHERE id = 1 AND sold + 2 <= capacity RETURNING id),"
            + " o AS (INSERT INTO orders (quota_id, n, email, hold_until) SELECT id, 2, ?, now() + interval '30 min' FROM u RETURNING id)"
            + " INSERT INTO order_line (order_id, ticket_type, price_cents) SELECT o.id, 1, 1500 FROM o, generate_series(1, 2)";

    /** Calls per second and the 95th percentile of a call. */
    record Round(double perSecond, double p95Millis) {}

    public static void main(String[] arguments) throws Exception {
        String status = Files.readString(Path.of(arguments[0], "status.json"));
        String site = found(status, "\"organizationUrl\":\"([^\"]+)\"").replace("{slug}", "acme");
        String jdbc = found(status, "\"jdbcUrl\":\"([^\"]+)\"");
        String user = found(status, "\"user\":\"([^\"]+)\"");
        String password = found(status, "\"jdbcUrl\":[^}]*\"password\":\"([^\"]+)\"");
        String organizer = arguments[1];
        String event = "bench-" + Long.toString(System.currentTimeMillis(), 36);
        String type = sale(site, organizer, event);
        try (Connection connection = DriverManager.getConnection(jdbc, user, password); Statement statement = connection.createStatement()) {
            prepareFloor(connection, statement, user, password);
        }
        String floorUrl = jdbc.replaceAll("/[^/]*$", "/plenum_bench");
        List<Round> ours = new ArrayList<>();
        List<Round> floor = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Round our = http(site, event, type);
            Round their = floor(floorUrl, user, password);
            System.out.printf(Locale.ROOT, "round %d: %.0f reservations/s over HTTP (p95 %.1f ms), %.0f/s by the statement alone%n", round, our.perSecond(), our.p95Millis(), their.perSecond());
            if (round > 0) {
                ours.add(our);
                floor.add(their);
            }
        }
        double our = median(ours);
        double their = median(floor);
        System.out.printf(Locale.ROOT, "reservations ratio=%.2f against=\"one statement, PostgreSQL 18\" plenum=%.0f floor=%.0f unit=reservations/s p95ms=%.1f clients=%d%n",
                our / their, our, their, ours.getLast().p95Millis(), CLIENTS);
    }

    /** An unlisted event with more seats than can be held; gives the ticket type's id. */
    private static String sale(String site, String token, String code) throws Exception {
        String event = found(
                post(site + "/api/v1/events", token, """
                        {"name":"Benchmark","code":"%s","format":"VIRTUAL","startsAt":"%s","endsAt":"%s","timeZone":"UTC","currency":"EUR","visibility":"UNLISTED"}"""
                        .formatted(code, day(30), day(31))),
                "\"id\":\"([^\"]+)\"");
        String type = found(
                post(site + "/api/v1/events/" + event + "/ticket-types", token, """
                        {"code":"seat","name":"Seat","price":{"amountMinor":1500,"currency":"EUR"},"taxRatePercent":21,"quantity":1000000,"minPerOrder":1,"maxPerOrder":10,"visibility":"PUBLIC"}"""),
                "\"id\":\"([^\"]+)\"");
        send(HttpRequest.newBuilder(URI.create(site + "/api/v1/events/" + event + "/publication")).PUT(BodyPublishers.noBody()), token);
        return type;
    }

    private static String day(int fromNow) {
        return Instant.now().plus(Duration.ofDays(fromNow)).truncatedTo(ChronoUnit.HOURS).toString();
    }

    private static String post(String address, String token, String json) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.ofString(json)), token);
    }

    private static String send(HttpRequest.Builder request, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    request.header("Content-Type", "application/json").header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("The benchmark's event: " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
    }

    private static void prepareFloor(Connection connection, Statement statement, String user, String password) throws SQLException {
        statement.execute("DROP DATABASE IF EXISTS plenum_bench");
        statement.execute("CREATE DATABASE plenum_bench");
        String url = connection.getMetaData().getURL().replaceAll("/[^/]*$", "/plenum_bench");
        try (Connection bench = DriverManager.getConnection(url, user, password); Statement each = bench.createStatement()) {
            each.execute("CREATE TABLE quota (id int PRIMARY KEY, capacity int NOT NULL, sold int NOT NULL) WITH (fillfactor = 50)");
            each.execute("CREATE TABLE orders (id bigserial PRIMARY KEY, quota_id int, n int, email text, hold_until timestamptz)");
            each.execute("CREATE TABLE order_line (id bigserial PRIMARY KEY, order_id bigint, ticket_type int, price_cents int)");
            each.execute("INSERT INTO quota VALUES (1, 1000000000, 0)");
        }
    }

    private static Round http(String site, String event, String type) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/api/v1/public/events/" + event + "/reservations"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"items\":[{\"ticketTypeId\":\"" + type + "\",\"quantity\":2}]}"))
                .build();
        return round(() -> () -> {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("a reservation answered " + answer.statusCode() + " " + answer.body());
            }
            return null;
        });
    }

    private static Round floor(String url, String user, String password) throws Exception {
        return round(() -> {
            Connection connection = DriverManager.getConnection(url, user, password);
            PreparedStatement statement = connection.prepareStatement(FLOOR);
            return () -> {
                statement.setString(1, "a@x.example");
                statement.execute();
                return null;
            };
        });
    }

    /** Every client makes its own call and repeats it until the time is over. */
    private static Round round(Callable<Callable<Void>> clients) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            long end = System.nanoTime() + ROUND_SECONDS * NANOS;
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(threads.submit(() -> {
                    Callable<Void> call = clients.call();
                    List<Long> times = new ArrayList<>();
                    for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                        call.call();
                        times.add(System.nanoTime() - start);
                    }
                    return times;
                }));
            }
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> each : all) {
                times.addAll(each.get());
            }
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Round(sorted.length / (double) ROUND_SECONDS, sorted[(int) (sorted.length * 0.95)] / 1e6);
        }
    }

    private static double median(List<Round> rounds) {
        double[] sorted = rounds.stream().mapToDouble(Round::perSecond).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String found(String text, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(text);
        if (!match.find()) {
            throw new IllegalStateException("Not found: " + pattern + " (is the stack up, with its demo data?)");
        }
        return match.group(1);
    }
}
