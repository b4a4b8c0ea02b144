package org.plenum.localstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenum.keycloak.Json;

/**
 * The catcher's pages and its JSON: {@code /api/messages?to=&subject=&q=&limit=}, {@code /api/messages/{id}}, {@code …/raw}, {@code …/html},
 * {@code …/attachments/{number}}; {@code DELETE /api/messages} empties it.
 */
final class MailWeb implements AutoCloseable {
    private static final int LIMIT_DEFAULT = 50;
    private static final int THREADS = 4;
    private final HttpServer server;
    private final ExecutorService threads;
    private final MailStore store;

    private MailWeb(HttpServer server, ExecutorService threads, MailStore store) {
        this.server = server;
        this.threads = threads;
        this.store = store;
    }

    @SuppressWarnings("ArrayRecordComponent") // written once and forgotten
    record Answer(int status, String type, byte[] body, Map<String, String> headers) {
        static Answer html(String page) {
            return new Answer(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Map.of());
        }

        static Answer json(Object value) {
            return new Answer(200, "application/json", Json.write(value).getBytes(StandardCharsets.UTF_8), Map.of());
        }

        static Answer missing() {
            return new Answer(404, "text/plain; charset=utf-8", "Not found".getBytes(StandardCharsets.UTF_8), Map.of());
        }
    }

    static MailWeb start(String bind, int port, MailStore store) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(bind), port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("mail-", 0).factory());
            MailWeb web = new MailWeb(server, threads, store);
            server.createContext("/", web::handle);
            server.setExecutor(threads);
            server.start();
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException("The mail page cannot listen at port " + port, e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        if (path.equals("/api/messages") && exchange.getRequestMethod().equals("DELETE")) {
            store.clear();
            return Answer.json(Map.of("items", List.of()));
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return Answer.missing();
        }
        if (path.equals("/")) {
            return Answer.html(MailPages.list(found(query), query.getOrDefault("q", "")));
        }
        if (path.equals("/api/messages")) {
            return Answer.json(
                    Map.of("items", found(query).stream().map(MailWeb::summary).toList()));
        }
        String[] steps = path.substring(1).split("/", -1);
        if (steps.length == 2 && steps[0].equals("messages")) {
            return store.byId(steps[1])
                    .map(mail -> Answer.html(MailPages.one(mail)))
                    .orElse(Answer.missing());
        }
        if (steps.length >= 3 && path.startsWith("/api/messages/")) {
            return store.byId(steps[2]).flatMap(mail -> part(mail, steps)).orElse(Answer.missing());
        }
        return Answer.missing();
    }

    private static Optional<Answer> part(CaughtMail mail, String[] steps) {
        if (steps.length == 3) {
            return Optional.of(Answer.json(details(mail)));
        }
        return switch (steps[3]) {
            case "raw" -> Optional.of(new Answer(200, "text/plain; charset=utf-8", mail.raw(), Map.of()));
            case "html" ->
                // the mail's own scripts must not run, and it must not load anything from elsewhere
                Optional.of(new Answer(
                        200,
                        "text/html; charset=utf-8",
                        mail.html().getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "Content-Security-Policy",
                                "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; default-src 'none';"
                                        + " img-src data: http://*.localhost:*; style-src 'unsafe-inline'")));
            case "attachments" -> steps.length == 5 ? attachment(mail, steps[4]) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> attachment(CaughtMail mail, String number) {
        if (!number.matches("\\d{1,3}")
                || Integer.parseInt(number) >= mail.attachments().size()) {
            return Optional.empty();
        }
        CaughtMail.Attachment attachment = mail.attachments().get(Integer.parseInt(number));
        String name = attachment.name().replaceAll("[^\\w. -]", "_");
        return Optional.of(new Answer(
                200,
                attachment.type(),
                attachment.content(),
                Map.of("Content-Disposition", "attachment; filename=\"" + name + "\"")));
    }

    private List<CaughtMail> found(Map<String, String> query) {
        Predicate<CaughtMail> wanted = mail -> mail.matches(query.getOrDefault("q", ""));
        String to = query.getOrDefault("to", "");
        if (!to.isEmpty()) {
            wanted = wanted.and(MailCatcher.sentTo(to));
        }
        String subject = query.getOrDefault("subject", "");
        if (!subject.isEmpty()) {
            wanted = wanted.and(mail -> mail.subject().contains(subject));
        }
        String limit = query.getOrDefault("limit", "");
        int most = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : LIMIT_DEFAULT;
        return store.find(wanted).stream().limit(most).toList();
    }

    private static Map<String, Object> summary(CaughtMail mail) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("id", mail.id());
        summary.put("receivedAt", mail.receivedAt());
        summary.put("from", mail.from());
        summary.put("to", mail.recipients());
        summary.put("subject", mail.subject());
        summary.put(
                "attachments",
                IntStream.range(0, mail.attachments().size())
                        .mapToObj(i -> {
                            CaughtMail.Attachment attachment =
                                    mail.attachments().get(i);
                            return Map.of(
                                    "number",
                                    i,
                                    "name",
                                    attachment.name(),
                                    "type",
                                    attachment.type(),
                                    "sizeBytes",
                                    attachment.content().length);
                        })
                        .toList());
        return summary;
    }

    private static Map<String, Object> details(CaughtMail mail) {
        Map<String, Object> details = summary(mail);
        details.put("text", mail.text());
        details.put("html", mail.html());
        return details;
    }

    static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] sides = pair.split("=", 2);
                query.put(
                        URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
                        sides.length == 2 ? URLDecoder.decode(sides[1], StandardCharsets.UTF_8) : "");
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
