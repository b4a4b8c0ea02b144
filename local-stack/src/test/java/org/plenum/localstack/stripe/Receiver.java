package org.plenum.localstack.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A platform's webhook door: verifies each signature with stripe-java, notes the event, answers what the test wants. */
final class Receiver implements AutoCloseable {
    static final String SECRET = "whsec_test";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Event> received = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/webhooks/stripe"
                .formatted(server.getAddress().getPort());
    }

    /** The next posts are answered so; after that 200. */
    void answerNext(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    List<Event> received() {
        return received;
    }

    List<String> types() {
        return received.stream().map(Event::getType).toList();
    }

    List<Event> ofType(String type) {
        return received.stream().filter(event -> event.getType().equals(type)).toList();
    }

    List<String> refused() {
        return refused;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer answer = answers.poll();
        try {
            Event event =
                    Webhook.constructEvent(body, exchange.getRequestHeaders().getFirst("Stripe-Signature"), SECRET);
            if (answer == null) {
                received.add(event);
            }
        } catch (SignatureVerificationException e) {
            refused.add(String.valueOf(e.getMessage()));
        }
        exchange.sendResponseHeaders(answer == null ? 200 : answer, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
