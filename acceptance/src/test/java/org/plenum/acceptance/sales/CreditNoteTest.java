package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;

/** Whatever goes back of an invoice is credited, once, under a number of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreditNoteTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PRICE_MINOR = 1190;
    private static final int PEOPLE = 5;

    private final Organization organization = Organization.fresh();
    private final Sale sale = organization.sale(PRICE_MINOR, 100);

    @AfterEach
    void theBooksAgree() {
        assertTrue(Sale.stripe().awaitDeliveries(PATIENCE), "the webhooks have come");
        organization.awaitJobs();
        assertEquals(List.of(), organization.deadJobs());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void refundsAtTheSameMomentAreCreditedWithoutGapsInTheNumbers() throws Exception {
        List<Sale.Bought> orders = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            orders.add(paid(1));
        }
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        try (ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (Sale.Bought order : orders) {
                running.add(crowd.submit(() -> {
                    start.await();
                    return refund(order, 500);
                }));
            }
            for (Future<Integer> one : running) {
                assertEquals(201, one.get());
            }
        }
        for (Sale.Bought order : orders) {
            Await.until("credited", () -> credited(order).equals(List.of(500)));
            assertEquals(201, refund(order, PRICE_MINOR - 500));
            Await.until("credited whole", () -> credited(order).equals(List.of(500, PRICE_MINOR - 500)));
        }
    }

    @Test
    void theBuyerFindsItInTheMailAndOnTheOrdersPageAndNobodyElseDoes() {
        Sale.Bought bought = paid(2);
        organization
                .organizer()
                .send("PUT", "/api/v1/orders/" + bought.code() + "/cancellation", "{}")
                .expect(200);
        sale.awaitStatus(bought, "REFUNDED");
        JsonObject note = notes(bought).getFirst();
        String number = note.get("number").getAsString();
        assertTrue(number.matches("CN-\\d{4}-\\d{4,}"), number);
        assertTrue(note.get("invoiceNumber").getAsString().startsWith("INV-"));
        String file = "/credit-notes/" + number + ".pdf";
        String mine = "/orders/" + bought.code() + "/" + bought.secret();
        assertTrue(organization.anonymous().get(mine).expect(200).text().contains(file));
        assertTrue(organization.anonymous().get(mine + file).expect(200).text().startsWith("%PDF"));
        Sale.Bought other = paid(1);
        String theirs = "/orders/" + other.code() + "/" + other.secret();
        assertEquals(404, organization.anonymous().get(theirs + file).status());
        assertEquals(
                404,
                organization
                        .anonymous()
                        .get("/orders/" + bought.code() + "/" + other.secret() + file)
                        .status());
        Organization stranger = Organization.fresh();
        assertEquals(404, stranger.anonymous().get(mine + file).status());
        String list = "/api/v1/orders/" + bought.code() + "/credit-notes";
        assertEquals(404, stranger.organizer().get(list).status());
        assertEquals(403, organization.staff().get(list).status());
        assertTrue(
                Platform.running()
                        .mail()
                        .await(
                                "ada@customers.example",
                                mail -> mail.attachments().stream()
                                        .anyMatch(attached -> attached.name().contains(number)),
                                PATIENCE)
                        .isPresent(),
                "the mail has the file");
    }

    @Test
    void whatTheBankSendsBackIsTakenBack() {
        Sale.Bought bought = paid(1);
        assertEquals(201, refund(bought, 700));
        Await.until("credited", () -> credited(bought).equals(List.of(700)));
        Sale.stripe().failRefund(stripeRefund(), "expired_or_canceled_card");
        Await.until("taken back", () -> credited(bought).equals(List.of(700, -700)));
    }

    @Test
    void withoutMoneyThereIsNothingToCredit() {
        Sale.Bought bought = paid(1);
        organization
                .organizer()
                .send("PUT", "/api/v1/orders/" + bought.code() + "/cancellation", "{\"refund\":false}")
                .expect(200);
        assertEquals(List.of(), notes(bought));
    }

    private Sale.Bought paid(int tickets) {
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", tickets);
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        return bought;
    }

    private int refund(Sale.Bought bought, int amountMinor) {
        return organization
                .organizer()
                .post(
                        "/api/v1/orders/" + bought.code() + "/refunds",
                        Map.of("amount", Map.of("amountMinor", amountMinor, "currency", "EUR")))
                .status();
    }

    private List<Integer> credited(Sale.Bought bought) {
        return notes(bought).stream()
                .map(note -> note.getAsJsonObject("amount").get("amountMinor").getAsInt())
                .toList();
    }

    private List<JsonObject> notes(Sale.Bought bought) {
        return organization
                .organizer()
                .get("/api/v1/orders/" + bought.code() + "/credit-notes")
                .expect(200)
                .json()
                .getAsJsonArray("items")
                .asList()
                .stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private String stripeRefund() {
        return Tables.rows(
                        org.plenum.localstack.Stack.DATABASE,
                        "select stripe_refund from %s.refund order by created_at desc".formatted(organization.schema()))
                .getFirst()
                .getFirst();
    }
}
