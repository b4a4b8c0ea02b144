package org.plenum.localstack.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server on loopback, and who answers what: the API, the control API, and the pages for people. */
final class Front implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Front.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Who answers; set after the port is known, because the answers contain it. */
    record Desks(
            Api api, ControlApi control, PaymentPage payment, OnboardingPage onboarding, DashboardPage dashboard) {}

    Front(InetAddress address, int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The Stripe stand-in cannot listen on port " + port, e);
        }
        server.setExecutor(threads);
    }

    int port() {
        return server.getAddress().getPort();
    }

    void open(Desks desks, String url) {
        server.createContext("/", exchange -> handle(exchange, desks, url));
        server.start();
    }

    private static void handle(HttpExchange exchange, Desks desks, String url) throws IOException {
        boolean withBody = !exchange.getRequestMethod().equals("HEAD");
        try {
            answer(Request.read(exchange), desks, url).send(exchange, withBody);
        } catch (StripeError error) {
            Response.json(error.status(), error.body()).send(exchange, withBody);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "stripe.request.failed", e);
            Response.json(500, StripeError.internal().body()).send(exchange, withBody);
        }
    }

    private static Response answer(Request request, Desks desks, String url) {
        String path = request.path();
        if (path.startsWith("/v1/")) {
            return desks.api().answer(request);
        }
        if (fromElsewhere(request, url)) {
            return Response.json(403, Json.of("error", "A page of another origin may not do this."));
        }
        if (path.equals("/control") || path.startsWith("/control/")) {
            return desks.control().answer(request);
        }
        return page(request, desks);
    }

    private static Response page(Request request, Desks desks) {
        String[] parts = request.path().substring(1).split("/", -1);
        boolean get = request.method().equals("GET") || request.method().equals("HEAD");
        boolean post = request.method().equals("POST");
        String place = String.join("/", List.of(parts).subList(0, Math.min(2, parts.length)));
        if (get && parts.length == 3 && place.equals("c/pay")) {
            return desks.payment().show(parts[2]);
        }
        if (post && parts.length == 4 && place.equals("c/pay") && parts[3].equals("outcome")) {
            return desks.payment().choose(parts[2], request.params());
        }
        if (get && parts.length == 4 && place.equals("c/pay") && parts[2].matches("\\w+")) {
            // The address stays in the browser after a declined card, and people reload.
            return Response.seeOther("/c/pay/" + parts[2]);
        }
        if (parts.length == 2 && parts[0].equals("connect") && (get || post)) {
            return get ? desks.onboarding().show(parts[1]) : desks.onboarding().complete(parts[1]);
        }
        return get && request.path().equals("/")
                ? desks.dashboard().show()
                : Response.json(
                        404,
                        StripeError.unknownUrl(request.method(), request.path()).body());
    }

    /** Any website could else post to a port of this machine. What is no browser sends no origin. */
    private static boolean fromElsewhere(Request request, String url) {
        String origin = request.header("Origin");
        return origin != null
                && !request.method().equals("GET")
                && !origin.equals(url)
                && !origin.replace("//localhost:", "//127.0.0.1:").equals(url);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
