package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.mail.CaughtMail;

/** Orders that an organizer approves: they take seats when they are approved and not before, and end one way only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovalTest {
    private final Organization organization = Organization.fresh();

    @AfterAll
    void everySeatIsAccountedFor() {
        organization.awaitJobs();
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void aRequestTakesNoSeatsAndWhatIsApprovedIsPaidByLink() {
        Sale sale = byApproval(1190, 1);
        String email = address();
        Sale.Held held = sale.hold(1);
        Sale.Bought first = Sale.Bought.of(sale.checkout(held, "Ada", email, 1).expect(200));
        assertEquals("", first.checkoutUrl(), "nothing is charged");
        assertEquals("REQUESTED", status(sale, first));
        assertEquals(
                first.code(),
                Sale.Bought.of(sale.checkout(held, "Ada", email, 1).expect(200)).code(),
                "sending again is the same request");
        mail(email, "Your request for");
        assertEquals("request-over", pay(first).expect(409).problem(), "nobody pays before the answer");
        Sale.Bought second = sale.buy("Ben", address(), 1);
        assertEquals("REQUESTED", status(sale, second), "the one seat is still there to be asked for");

        decide(first, Map.of("approved", true)).expect(200);
        assertEquals("APPROVED", status(sale, first));
        assertTrue(mail(email, "is approved").text().contains("/orders/" + first.code() + "/"));
        assertEquals("sold-out", sale.reserve(1).expect(409).problem());
        assertEquals(
                "sold-out", decide(second, Map.of("approved", true)).expect(409).problem());
        assertEquals("REQUESTED", status(sale, second), "it waits as before");

        Visitor visitor = new Visitor();
        Visitor.Page page = visitor.get(organization.url() + "/orders/" + first.code() + "/" + first.secret());
        assertTrue(page.text().contains("Your request is approved"));
        String url = pay(first).expect(200).string("checkoutUrl");
        assertEquals(url, pay(first).expect(200).string("checkoutUrl"), "two tabs pay the same");
        assertEquals("request-over", withdraw(first).expect(409).problem(), "not while it is being paid");
        Sale.stripe().pay(url.substring(url.lastIndexOf('/') + 1));
        JsonObject paid = sale.awaitStatus(first, "PAID");
        assertEquals(1, paid.getAsJsonArray("tickets").size());
        assertEquals("already-paid", withdraw(first).expect(409).problem());
    }

    @Test
    void whatCostsNothingGetsItsTicketsWithTheApproval() {
        Sale sale = byApproval(0, 5);
        String email = address();
        Sale.Bought asked = sale.buy("Ada", email, 2);
        decide(asked, Map.of("approved", true)).expect(200);
        JsonObject order = sale.awaitStatus(asked, "PAID");
        assertEquals(2, order.getAsJsonArray("tickets").size());
        assertEquals(
                "request-over",
                decide(asked, Map.of("approved", false)).expect(409).problem());
        assertEquals("PAID", status(sale, asked), "what is delivered is not declined");
    }

    @Test
    void whoIsDeclinedIsToldWhy() {
        Sale sale = byApproval(0, 5);
        String email = address();
        Sale.Bought asked = sale.buy("Ada", email, 1);
        decide(asked, Map.of("approved", false, "reason", "This day is for members."))
                .expect(200);
        assertEquals("DECLINED", status(sale, asked));
        assertTrue(mail(email, "was not approved").text().contains("This day is for members."));
        assertEquals(
                "request-over",
                decide(asked, Map.of("approved", true)).expect(409).problem());
        assertTrue(new Visitor()
                .get(organization.url() + "/orders/" + asked.code() + "/" + asked.secret())
                .text()
                .contains("This day is for members."));
    }

    @Test
    void whatIsApprovedCanBeTakenBackAndWithdrawnWithItsSeats() {
        Sale sale = byApproval(1190, 1);
        Sale.Bought first = sale.buy("Ada", address(), 1);
        Sale.Bought second = sale.buy("Ben", address(), 1);
        decide(first, Map.of("approved", true)).expect(200);
        decide(first, Map.of("approved", false)).expect(200);
        decide(second, Map.of("approved", true)).expect(200);
        withdraw(second).expect(200);
        withdraw(second).expect(200);
        assertEquals("CANCELLED", status(sale, second));
        sale.reserve(1).expect(201);
    }

    @Test
    void whatNobodyAnswersOrPaysEnds() {
        Sale sale = byApproval(1190, 2);
        String quiet = address();
        String late = address();
        Sale.Bought unanswered = sale.buy("Ada", quiet, 1);
        Sale.Bought unpaid = sale.buy("Ben", late, 2);
        decide(unpaid, Map.of("approved", true)).expect(200);
        for (Sale.Bought order : List.of(unanswered, unpaid)) {
            Tables.change(
                    "update %s.orders set expires_at = now() - interval '1 second' where code = ?"
                            .formatted(organization.schema()),
                    order.code());
        }
        assertEquals(
                "request-over",
                decide(unanswered, Map.of("approved", true)).expect(409).problem());
        assertEquals("request-over", pay(unpaid).expect(409).problem());
        Tables.change(
                "update platform.scheduled_tasks set execution_time = now(), version = version + 1 where task_name = 'orders.expire-holds' and split_part(task_instance, '/', 1) = ? and not picked",
                organization.schema());
        sale.awaitStatus(unanswered, "EXPIRED");
        sale.awaitStatus(unpaid, "EXPIRED");
        mail(quiet, "has ended");
        mail(late, "no longer held");
        Await.until("its seats are for sale", () -> sale.reserve(2).status() == 201);
    }

    @Test
    void manyAnswersAtOnceGiveEachSeatOnceAndEachRequestOneEnd() throws Exception {
        Sale sale = byApproval(1190, 3);
        List<Sale.Bought> asked = IntStream.range(0, 8)
                .mapToObj(n -> sale.buy("Ada " + n, address(), 1))
                .toList();
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            // Each is approved twice and withdrawn at the same time.
            List<Callable<Integer>> work = asked.stream()
                    .flatMap(one -> Stream.<Callable<Integer>>of(
                            () -> decide(one, Map.of("approved", true)).status(),
                            () -> withdraw(one).status(),
                            () -> decide(one, Map.of("approved", true)).status()))
                    .toList();
            for (Future<Integer> done : crowd.invokeAll(work)) {
                assertTrue(done.get() == 200 || done.get() == 409, () -> "answered " + done.resultNow());
            }
        }
        asked.forEach(one -> assertEquals("CANCELLED", status(sale, one), "who withdraws is out, before or after"));
        sale.reserve(3).expect(201);
    }

    @Test
    void noMoreAreApprovedThanThereAreSeats() throws Exception {
        Sale sale = byApproval(1190, 3);
        List<Sale.Bought> asked = IntStream.range(0, 6)
                .mapToObj(n -> sale.buy("Ada " + n, address(), 1))
                .toList();
        int approved = 0;
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> work = Stream.concat(asked.stream(), asked.stream())
                    .<Callable<Integer>>map(
                            one -> () -> decide(one, Map.of("approved", true)).status())
                    .toList();
            for (Future<Integer> done : crowd.invokeAll(work)) {
                approved += done.get() == 200 ? 1 : 0;
            }
        }
        assertEquals(3, approved);
        assertEquals(
                3,
                asked.stream()
                        .filter(one -> status(sale, one).equals("APPROVED"))
                        .count());
    }

    @Test
    void nobodyWaitsInALineForWhatIsApproved() {
        Sale sale = byApproval(0, 1);
        organization
                .organizer()
                .with("If-Match", "*")
                .patch("/api/v1/events/" + sale.eventId() + "/waiting-list", Map.of("open", true))
                .expect(200);
        sale.hold(1);
        assertFalse(new Visitor()
                .get(organization.url() + "/events/" + sale.eventCode() + "/tickets")
                .text()
                .contains("/waiting-list?type="));
    }

    private Sale byApproval(long priceMinor, int quantity) {
        Sale sale = organization.sale(priceMinor, quantity);
        organization
                .organizer()
                .with("If-Match", "*")
                .patch(
                        "/api/v1/events/" + sale.eventId() + "/ticket-types/" + sale.ticketTypeId(),
                        Map.of("approvalRequired", true))
                .expect(200);
        return sale;
    }

    private String status(Sale sale, Sale.Bought bought) {
        return sale.order(bought).get("status").getAsString();
    }

    private Api.Answer decide(Sale.Bought bought, Map<String, Object> decision) {
        return organization
                .organizer()
                .send("PUT", "/api/v1/orders/" + bought.code() + "/approval", new Gson().toJson(decision));
    }

    private Api own(Sale.Bought bought) {
        return organization.anonymous().with("Order-Secret", bought.secret());
    }

    private Api.Answer pay(Sale.Bought bought) {
        return own(bought).send("PUT", "/api/v1/public/orders/" + bought.code() + "/payment", null);
    }

    private Api.Answer withdraw(Sale.Bought bought) {
        return own(bought).send("PUT", "/api/v1/public/orders/" + bought.code() + "/withdrawal", null);
    }

    private static String address() {
        return "a-" + UUID.randomUUID() + "@customers.example";
    }

    private static CaughtMail mail(String to, String subject) {
        return Platform.running()
                .mail()
                .await(to, mail -> mail.subject().contains(subject), Await.PATIENCE)
                .orElseThrow(() -> new AssertionError("no mail about " + subject));
    }
}
