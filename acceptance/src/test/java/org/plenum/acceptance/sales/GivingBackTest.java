package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;

/** Organizers' refunds and cancellations: never more than was paid, seats free at once, and the truth is what Stripe says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivingBackTest {
    private static final Duration WEBHOOK_PATIENCE = Duration.ofMinutes(1);
    private static final int PRICE_MINOR = 1190;

    private final Organization organization = Organization.fresh();

    private Sale sale;

    @BeforeEach
    void anEventOnSale() {
        sale = organization.sale(PRICE_MINOR, 3);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertTrue(Sale.stripe().awaitDeliveries(WEBHOOK_PATIENCE), "the webhooks have come");
        organization.awaitJobs();
        assertEquals(List.of(), organization.deadJobs());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void oneTicketOfThreeGoesBackAndItsSeatIsFreeAtOnce() {
        Sale.Bought bought = paid(3);
        JsonArray tickets = sale.order(bought).getAsJsonArray("tickets");
        JsonObject refund =
                refund(bought, PRICE_MINOR, List.of(id(tickets, 1))).expect(201).json();
        assertEquals(1, refund.getAsJsonArray("ticketIds").size());
        assertEquals(201, sale.reserve(1).status());
        assertEquals(409, sale.reserve(1).status());
        JsonObject order = sale.awaitStatus(bought, "PARTIALLY_REFUNDED");
        assertEquals(
                PRICE_MINOR,
                order.getAsJsonObject("refunded").get("amountMinor").getAsInt());
        assertEquals(List.of(id(tickets, 0), id(tickets, 2)), ids(order.getAsJsonArray("tickets")));
        assertEquals("CANCELLED", scanned(tickets, 1));
        assertEquals("ADMITTED", scanned(tickets, 0));
        Await.until("Stripe has said so", () -> states(bought).equals(List.of("SUCCEEDED")));
    }

    @Test
    void aCancelledOrderGivesEverythingBackOnce() {
        Sale.Bought bought = paid(2);
        assertEquals("CANCELLED", cancel(bought, true).expect(200).string("status"));
        cancel(bought, true).expect(200);
        assertEquals(201, sale.reserve(3).status());
        JsonObject order = sale.awaitStatus(bought, "REFUNDED");
        assertEquals(0, order.getAsJsonArray("tickets").size());
        assertEquals(
                2 * PRICE_MINOR,
                order.getAsJsonObject("refunded").get("amountMinor").getAsInt());
        assertEquals(1, states(bought).size());
        assertEquals("not-refundable", refund(bought, 1, List.of()).expect(409).problem());
    }

    @Test
    void anOrderIsCancelledWithoutMoneyWhenTheOrganizerSaysSo() {
        Sale.Bought bought = paid(1);
        assertEquals("CANCELLED", cancel(bought, false).expect(200).string("status"));
        assertEquals(0, validTickets());
        refund(bought, 500, List.of()).expect(201);
        Await.until("a part went back", () -> refunded(bought) == 500);
        assertEquals("CANCELLED", sale.order(bought).get("status").getAsString());
        cancel(bought, true).expect(200);
        sale.awaitStatus(bought, "REFUNDED");
    }

    @Test
    void aFreeOrderIsCancelledToo() {
        Sale free = organization.sale(0, 1);
        JsonObject order = free.paid("Ada", "ada@customers.example", 1);
        String path = "/api/v1/orders/" + order.get("code").getAsString();
        JsonObject cancelled = organization
                .organizer()
                .send("PUT", path + "/cancellation", "{}")
                .expect(200)
                .json();
        assertEquals("CANCELLED", cancelled.get("status").getAsString());
        assertEquals(201, free.reserve(1).status());
    }

    @Test
    void whoStillPaysCannotAnyMoreOnceTheOrderIsCancelled() {
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", 2);
        assertEquals("CANCELLED", cancel(bought, true).expect(200).string("status"));
        assertEquals(201, sale.reserve(3).status());
        assertEquals(
                List.of("expired"),
                Sale.stripe().sessions().stream()
                        .filter(session -> session.id().equals(bought.session()))
                        .map(session -> session.status())
                        .toList());
    }

    @Test
    void parallelRefundsNeverGiveBackMoreThanWasPaid() throws Exception {
        Sale.Bought bought = paid(2);
        int eachMinor = 600;
        List<Integer> outcomes =
                atOnce(8, () -> refund(bought, eachMinor, List.of()).status());
        assertEquals(2 * PRICE_MINOR / eachMinor, Collections.frequency(outcomes, 201), outcomes::toString);
        assertEquals(5, Collections.frequency(outcomes, 422), outcomes::toString);
        Await.until("all of it went", () -> refunded(bought) == 3 * eachMinor);
    }

    @Test
    void whatABankHasNotSaidYetCountsOnce() {
        Sale.Bought bought = paid(2);
        Sale.stripe().refundsStayPending(true);
        try {
            refund(bought, 1_000, List.of()).expect(201);
            Await.until("Stripe counts it", () -> refunded(bought) == 1_000);
            assertEquals(List.of("PENDING"), states(bought));
            assertEquals("too-much", code(refund(bought, 2 * PRICE_MINOR - 1_000 + 1, List.of())));
            refund(bought, 2 * PRICE_MINOR - 1_000, List.of()).expect(201);
            sale.awaitStatus(bought, "REFUNDED");
        } finally {
            Sale.stripe().refundsStayPending(false);
        }
    }

    @Test
    void theSameTicketIsCancelledOnceHoweverManyAsk() throws Exception {
        Sale.Bought bought = paid(3);
        String ticket = id(sale.order(bought).getAsJsonArray("tickets"), 0);
        List<Integer> outcomes =
                atOnce(6, () -> refund(bought, 100, List.of(ticket)).status());
        assertEquals(1, Collections.frequency(outcomes, 201), outcomes::toString);
        assertEquals(201, sale.reserve(1).status());
        assertEquals(409, sale.reserve(1).status());
    }

    @Test
    void aRefundThatFailsAfterItSucceededIsToldAndCanBeTriedAgain() {
        Sale.Bought bought = paid(1);
        cancel(bought, true).expect(200);
        sale.awaitStatus(bought, "REFUNDED");
        Sale.stripe().failRefund(stripeRefund(), "expired_or_canceled_card");
        sale.awaitStatus(bought, "CANCELLED");
        Await.until("nothing went back", () -> refunded(bought) == 0);
        assertEquals(List.of("FAILED"), states(bought));
        refund(bought, PRICE_MINOR, List.of()).expect(201);
        sale.awaitStatus(bought, "REFUNDED");
        assertEquals(List.of("FAILED", "SUCCEEDED"), states(bought));
    }

    @Test
    void whatCannotBeGivenBackIsRefusedFieldByField() {
        Sale.Bought bought = paid(1);
        Sale.Bought other = sale.buy("Ben", "ben@customers.example", 1);
        String foreign = UUID.randomUUID().toString();
        assertEquals("too-much", code(refund(bought, PRICE_MINOR + 1, List.of())));
        assertEquals("out-of-range", code(refund(bought, -1, List.of())));
        assertEquals("required", code(refund(bought, 0, List.of())));
        assertEquals("unknown", code(refund(bought, 1, List.of(foreign))));
        assertEquals("not-refundable", refund(other, 1, List.of()).expect(409).problem());
        assertEquals(
                "currency",
                code(organization
                        .organizer()
                        .post(
                                path(bought) + "/refunds",
                                Map.of("amount", Map.of("amountMinor", 1, "currency", "USD")))));
        organization.staff().post(path(bought) + "/refunds", body(1, List.of())).expect(403);
        organization.staff().send("PUT", path(bought) + "/cancellation", "{}").expect(403);
        assertEquals(List.of(), states(bought));
    }

    private Sale.Bought paid(int tickets) {
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", tickets);
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        return bought;
    }

    private Api.Answer refund(Sale.Bought bought, int amountMinor, List<String> ticketIds) {
        return organization.organizer().post(path(bought) + "/refunds", body(amountMinor, ticketIds));
    }

    private static Map<String, Object> body(int amountMinor, List<String> ticketIds) {
        return Map.of("amount", Map.of("amountMinor", amountMinor, "currency", "EUR"), "ticketIds", ticketIds);
    }

    private Api.Answer cancel(Sale.Bought bought, boolean refund) {
        return organization.organizer().send("PUT", path(bought) + "/cancellation", "{\"refund\":" + refund + "}");
    }

    private static String path(Sale.Bought bought) {
        return "/api/v1/orders/" + bought.code();
    }

    private List<String> states(Sale.Bought bought) {
        List<String> states = new ArrayList<>();
        for (JsonElement refund : organization
                .organizer()
                .get(path(bought) + "/refunds")
                .expect(200)
                .json()
                .getAsJsonArray("items")) {
            states.add(refund.getAsJsonObject().get("state").getAsString());
        }
        return states;
    }

    private int refunded(Sale.Bought bought) {
        return sale.order(bought).getAsJsonObject("refunded").get("amountMinor").getAsInt();
    }

    private String scanned(JsonArray tickets, int index) {
        return organization
                .staff()
                .post(
                        "/api/v1/events/" + sale.eventId() + "/check-ins",
                        Map.of(
                                "ticketSecret",
                                tickets.get(index)
                                        .getAsJsonObject()
                                        .get("secret")
                                        .getAsString(),
                                "nonce",
                                UUID.randomUUID().toString()))
                .expect(200)
                .string("result");
    }

    private int validTickets() {
        return Tables.count(
                "select count(*) from %s.ticket where status = 'VALID' and event_id = ?::uuid"
                        .formatted(organization.schema()),
                sale.eventId());
    }

    private String stripeRefund() {
        return Tables.rows(
                        org.plenum.localstack.Stack.DATABASE,
                        "select stripe_refund from %s.refund order by created_at desc".formatted(organization.schema()))
                .getFirst()
                .getFirst();
    }

    private static String code(Api.Answer answer) {
        return answer.expect(422)
                .json()
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("code")
                .getAsString();
    }

    private static String id(JsonArray tickets, int index) {
        return ids(tickets).get(index);
    }

    private static List<String> ids(JsonArray tickets) {
        List<String> ids = new ArrayList<>();
        tickets.forEach(ticket -> ids.add(ticket.getAsJsonObject().get("id").getAsString()));
        return ids;
    }

    private static List<Integer> atOnce(int people, java.util.concurrent.Callable<Integer> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(people);
        List<Integer> outcomes = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(people)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int n = 0; n < people; n++) {
                running.add(crowd.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (Future<Integer> one : running) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}
