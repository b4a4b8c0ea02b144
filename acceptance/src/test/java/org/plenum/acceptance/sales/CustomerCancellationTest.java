package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;

/** Customers cancel by the organizer's rules, get back what they were shown, and get it once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerCancellationTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PRICE_MINOR = 1199;
    /** 80 % of two tickets, rounded down, without 2.50. */
    private static final int BACK_MINOR = 2 * PRICE_MINOR * 80 / 100 - 250;

    private final Organization organization = Organization.fresh();
    private Sale sale;

    @BeforeEach
    void anEventOnSale() {
        sale = organization.sale(PRICE_MINOR, 10);
    }

    @AfterEach
    void theBooksAgree() {
        assertTrue(Sale.stripe().awaitDeliveries(PATIENCE), "the webhooks have come");
        organization.awaitJobs();
        assertEquals(List.of(), organization.deadJobs());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void nobodyCancelsUntilTheOrganizerAllowsIt() {
        Sale.Bought bought = paid(1);
        assertFalse(offer(bought).get("possible").getAsBoolean());
        assertEquals("not-cancellable", cancel(bought, PRICE_MINOR).expect(409).problem());
        rules(Map.of("cancellable", true, "cancelDaysBefore", 365));
        assertEquals("not-cancellable", cancel(bought, PRICE_MINOR).expect(409).problem(), "too late");
        assertEquals("PAID", sale.order(bought).get("status").getAsString());
    }

    @Test
    void whatWasShownGoesBackHoweverOftenItIsAsked() throws Exception {
        Sale.Bought bought = paid(2);
        eightyPercentWithoutFee();
        JsonObject offer = offer(bought);
        assertEquals(BACK_MINOR, minor(offer, "refund"));
        assertEquals(2 * PRICE_MINOR - BACK_MINOR, minor(offer, "kept"));
        assertEquals(
                "refund-changed", cancel(bought, BACK_MINOR + 1).expect(409).problem());
        List<Callable<Integer>> clicks =
                Collections.nCopies(6, () -> cancel(bought, BACK_MINOR).status());
        assertEquals(Collections.nCopies(6, 200), atOnce(clicks));
        sale.awaitStatus(bought, "CANCELLED");
        assertTrue(Sale.stripe().awaitDeliveries(PATIENCE));
        organization.awaitJobs();
        JsonObject order = sale.order(bought);
        assertEquals(BACK_MINOR, minor(order, "refunded"));
        assertEquals(0, order.getAsJsonArray("tickets").size());
        assertEquals(201, sale.reserve(10).status(), "the seats are free");
        assertFalse(offer(bought).get("possible").getAsBoolean());
    }

    @Test
    void anOrganizersRefundAtTheSameMomentIsNotGivenTwice() throws Exception {
        eightyPercentWithoutFee();
        for (int round = 0; round < 3; round++) {
            Sale.Bought bought = paid(2);
            List<Integer> outcomes = atOnce(List.of(
                    () -> cancel(bought, BACK_MINOR).status(),
                    () -> organization
                            .organizer()
                            .post(
                                    "/api/v1/orders/" + bought.code() + "/refunds",
                                    Map.of("amount", Map.of("amountMinor", 1000, "currency", "EUR")))
                            .status()));
            assertTrue(
                    outcomes.equals(List.of(409, 201)) || outcomes.equals(List.of(200, 422)),
                    () -> "what the customer was shown goes back, or is shown anew: " + outcomes);
        }
    }

    @Test
    void whoIsInsideCannotCancel() {
        Sale.Bought bought = paid(2);
        eightyPercentWithoutFee();
        String secret = sale.order(bought)
                .getAsJsonArray("tickets")
                .get(0)
                .getAsJsonObject()
                .get("secret")
                .getAsString();
        assertEquals("ADMITTED", scan(secret));
        assertEquals("already-inside", cancel(bought, BACK_MINOR).expect(409).problem());
        assertEquals(2, sale.order(bought).getAsJsonArray("tickets").size());
        assertEquals("ALREADY_ADMITTED", scan(secret));
    }

    @Test
    void onlyTheOrdersSecretOpensIt() {
        Sale.Bought bought = paid(1);
        eightyPercentWithoutFee();
        Sale.Bought other = paid(1);
        String path = "/api/v1/public/orders/" + bought.code() + "/cancellation";
        organization.anonymous().with("Order-Secret", other.secret()).get(path).expect(404);
        organization.anonymous().get(path).expect(404);
        organization
                .anonymous()
                .get("/orders/" + bought.code() + "/" + other.secret() + "/cancel")
                .expect(404);
        Organization stranger = Organization.fresh();
        stranger.anonymous().with("Order-Secret", bought.secret()).get(path).expect(404);
        stranger.organizer()
                .get("/api/v1/events/" + sale.eventId() + "/sale-rules")
                .expect(404);
        assertEquals(
                403,
                organization
                        .staff()
                        .with("If-Match", "*")
                        .patch("/api/v1/events/" + sale.eventId() + "/sale-rules", Map.of("cancellable", false))
                        .status());
    }

    private void eightyPercentWithoutFee() {
        rules(Map.of(
                "cancellable",
                true,
                "cancelDaysBefore",
                14,
                "refundPercent",
                80,
                "fee",
                Map.of("amountMinor", 250, "currency", "EUR")));
    }

    private void rules(Map<String, Object> rules) {
        String path = "/api/v1/events/" + sale.eventId() + "/sale-rules";
        Api organizer = organization.organizer();
        String tag = organizer.get(path).expect(200).header("ETag").orElseThrow();
        organizer.with("If-Match", tag).patch(path, rules).expect(200);
    }

    private Sale.Bought paid(int tickets) {
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", tickets);
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        return bought;
    }

    private JsonObject offer(Sale.Bought bought) {
        return customer(bought).get(path(bought)).expect(200).json();
    }

    private Api.Answer cancel(Sale.Bought bought, int shownMinor) {
        return customer(bought)
                .send("PUT", path(bought), "{\"refund\":{\"amountMinor\":" + shownMinor + ",\"currency\":\"EUR\"}}");
    }

    private Api customer(Sale.Bought bought) {
        return organization.anonymous().with("Order-Secret", bought.secret());
    }

    private static String path(Sale.Bought bought) {
        return "/api/v1/public/orders/" + bought.code() + "/cancellation";
    }

    private static int minor(JsonObject object, String field) {
        return object.getAsJsonObject(field).get("amountMinor").getAsInt();
    }

    private String scan(String secret) {
        return organization
                .staff()
                .post(
                        "/api/v1/events/" + sale.eventId() + "/check-ins",
                        Map.of(
                                "ticketSecret",
                                secret,
                                "nonce",
                                UUID.randomUUID().toString()))
                .expect(200)
                .string("result");
    }

    private static List<Integer> atOnce(List<Callable<Integer>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<Integer> outcomes = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(work.size())) {
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> one : work) {
                running.add(crowd.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            for (Future<Integer> one : running) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}
