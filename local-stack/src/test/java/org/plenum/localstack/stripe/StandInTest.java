package org.plenum.localstack.stripe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A stand-in, a receiver for its webhooks, an unchanged stripe-java, and a browser that follows no redirect. */
abstract class StandInTest {
    static final Duration SOON = Duration.ofSeconds(10);
    static final Duration POLL_INTERVAL = Duration.ofMillis(10);
    static final RequestOptions ACME =
            RequestOptions.builder().setStripeAccount("acct_acme").build();
    static final RequestOptions GLOBEX =
            RequestOptions.builder().setStripeAccount("acct_globex").build();

    Receiver receiver;
    StripeStandIn standIn;
    StripeClient stripe;
    final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        standIn = StripeStandIn.start(config(StripeStandIn.Config.onPort(0)
                .deliveringTo(receiver.url(), Receiver.SECRET)
                .retryingAfter(List.of(Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofMillis(5)))));
        stripe = client("sk_test_local", 0);
    }

    @AfterEach
    void stop() {
        standIn.close();
        receiver.close();
    }

    StripeStandIn.Config config(StripeStandIn.Config config) {
        return config;
    }

    StripeClient client(String key, int retries) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(standIn.url())
                .setMaxNetworkRetries(retries)
                .build();
    }

    static RequestOptions acmeWithKey(String key) {
        return RequestOptions.builder()
                .setStripeAccount("acct_acme")
                .setIdempotencyKey(key)
                .build();
    }

    /** Two tickets at 15 euros, one euro of them ours. */
    static SessionCreateParams.Builder twoTickets() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://acme.localhost/paid?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://acme.localhost/cancelled")
                .setClientReferenceId("ORDER-1")
                .setCustomerEmail("ada@acme.example")
                .putMetadata("order", "ORDER-1")
                .addLineItem(lineItem("Day ticket", "eur", 1500, 2))
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setApplicationFeeAmount(100L)
                        .putMetadata("order", "ORDER-1")
                        .build());
    }

    static SessionCreateParams.LineItem lineItem(String name, String currency, long unitAmount, long quantity) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(quantity)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency(currency)
                        .setUnitAmount(unitAmount)
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }

    Session open() throws StripeException {
        return stripe.v1().checkout().sessions().create(twoTickets().build(), ACME);
    }

    Session paid() throws StripeException {
        Session session = open();
        standIn.control().pay(session.getId());
        return again(session);
    }

    Session again(Session session) throws StripeException {
        return stripe.v1().checkout().sessions().retrieve(session.getId(), ACME);
    }

    HttpResponse<String> choose(Session session, String outcome) throws IOException, InterruptedException {
        String form = "outcome=" + URLEncoder.encode(outcome, StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(URI.create(session.getUrl() + "/outcome"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, "the condition holds in time");
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }

    void awaitDeliveries() {
        assertTrue(standIn.control().awaitDeliveries(SOON), "deliveries settle in time");
    }
}
