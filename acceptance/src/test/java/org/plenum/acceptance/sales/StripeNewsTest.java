package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.forms.Form;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.Stack;
import org.plenum.localstack.stripe.ApiFault;
import org.plenum.localstack.stripe.CheckoutView;
import org.plenum.localstack.stripe.EventFault;

/** What Stripe tells besides payments: disputes, suspicions, the account itself, payouts. In any order, twice, or never. */
class StripeNewsTest {
    private static final int PRICE_MINOR = 1190;
    private static final Duration WEBHOOK_PATIENCE = Duration.ofMinutes(1);
    private static final String PAYMENTS = "/manage/payments";

    private final Organization organization = Organization.fresh();
    private final Sale sale = organization.sale(PRICE_MINOR, 10);
    private final Visitor owner = signedIn("owner", "org-admin");

    @AfterEach
    void theBooksAgree() {
        Sale.stripe().resetFaults();
        assertTrue(Sale.stripe().awaitDeliveries(WEBHOOK_PATIENCE), "the webhooks have come");
        organization.awaitJobs();
        assertEquals(List.of(), organization.deadJobs());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void aDisputeThatIsLostTakesTheTicketsToo() {
        Sale.Bought bought = paid(2);
        String dispute = Sale.stripe().openDispute(intent(bought), "fraudulent");
        awaitDispute("NEEDS_RESPONSE");

        assertTrue(orderPage(bought).contains("A bank disputes this payment"), "it is said at the order");
        assertTrue(page(PAYMENTS + "/disputes").contains(bought.code()), "and stands in the list");
        assertEquals(2, validTickets(), "most are answered");
        assertEquals(
                "too-much",
                organization
                        .organizer()
                        .post(
                                "/api/v1/orders/" + bought.code() + "/refunds",
                                Map.of("amount", Map.of("amountMinor", 1, "currency", "EUR")))
                        .expect(422)
                        .json()
                        .getAsJsonArray("errors")
                        .get(0)
                        .getAsJsonObject()
                        .get("code")
                        .getAsString(),
                "what the bank has taken cannot be given back");

        Sale.stripe().closeDispute(dispute, false);
        sale.awaitStatus(bought, "CANCELLED");
        assertEquals(0, validTickets());
        assertEquals(201, sale.reserve(10).status(), "its seats are free");
    }

    @Test
    void aDisputeThatIsWonChangesNothing() {
        Sale.Bought bought = paid(1);
        String dispute = Sale.stripe().openDispute(intent(bought), "duplicate");
        awaitDispute("NEEDS_RESPONSE");
        Sale.stripe().closeDispute(dispute, true);
        awaitDispute("WON");

        assertEquals("PAID", sale.order(bought).get("status").getAsString());
        assertEquals(1, validTickets());
        organization
                .organizer()
                .post(
                        "/api/v1/orders/" + bought.code() + "/refunds",
                        Map.of("amount", Map.of("amountMinor", PRICE_MINOR, "currency", "EUR")))
                .expect(201);
        sale.awaitStatus(bought, "REFUNDED");
    }

    @Test
    void aDisputeEndsTheSameInWhateverOrderAndHoweverOftenItIsTold() {
        Sale.Bought bought = paid(1);
        Sale.stripe().set(new EventFault("charge.dispute.*", 3, Duration.ZERO, true, 0));
        Sale.stripe().closeDispute(Sale.stripe().openDispute(intent(bought), "general"), false);
        Sale.stripe().resetFaults();
        assertTrue(Sale.stripe().releaseReversed() > 0);

        sale.awaitStatus(bought, "CANCELLED");
        assertTrue(Sale.stripe().awaitDeliveries(WEBHOOK_PATIENCE));
        organization.awaitJobs();
        assertEquals(List.of(List.of("LOST")), disputes());
    }

    @Test
    void whatWasNeverToldIsReadFromStripesOwnList() {
        Sale.Bought bought = paid(2);
        Sale.stripe().set(EventFault.drop("*"));
        Api.of(Platform.running().stripe().orElseThrow().url())
                .as("sk_test_dashboard")
                .with("Stripe-Account", "acct_" + organization.slug())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/v1/refunds", "payment_intent=" + intent(bought) + "&amount=500")
                .expect(200);
        assertEquals("PAID", sale.order(bought).get("status").getAsString());

        press("refresh");
        sale.awaitStatus(bought, "PARTIALLY_REFUNDED");
        organization.awaitJobs();
        press("refresh");
        organization.awaitJobs();
        assertEquals(
                500,
                sale.order(bought)
                        .getAsJsonObject("refunded")
                        .get("amountMinor")
                        .getAsInt());
    }

    @Test
    void anAccountThatStripeAsksSomethingOfSellsAgainWhenItHasAnswered() {
        Sale.stripe().restrict("acct_" + organization.slug());
        Await.until("nobody can pay", () -> page(PAYMENTS).contains("Customers cannot pay"));
        assertEquals(
                "payments-not-connected",
                sale.checkout(sale.hold(1), "Ada", "ada@customers.example", 1)
                        .expect(409)
                        .problem());

        Visitor.Page questions = owner.follow(press("answer"));
        assertTrue(questions.text().contains("Take payments"), questions::text);
        owner.follow(owner.send(
                "POST", questions.address().toString(), "", "Content-Type", "application/x-www-form-urlencoded"));
        Await.until("customers can pay", () -> page(PAYMENTS).contains("Customers can pay"));
        paid(1);
    }

    @Test
    void whenStripeDoesNotAnswerIsSaidWhereItWasAsked() {
        assertTrue(page(PAYMENTS).contains("Customers can pay"), "known from then on");
        Sale.stripe().set(new ApiFault("*", "/v1/account", ApiFault.Kind.FAIL, 500, Duration.ZERO, 0));
        Visitor.Page answer = press("refresh");
        assertTrue(answer.text().contains("The payment service does not answer at the moment."), answer::text);
        assertTrue(answer.text().contains("Customers can pay"), "and what was known stands there still");

        Sale.stripe().resetFaults();
        assertTrue(owner.follow(press("refresh")).text().contains("Stripe was asked"));
    }

    @Test
    void aConnectionThatWasEndedSellsNothing() {
        Sale.stripe().deauthorize("acct_" + organization.slug());
        Await.until("it is said", () -> page(PAYMENTS).contains("The connection was ended"));
        assertEquals(
                "payments-not-connected",
                sale.checkout(sale.hold(1), "Ada", "ada@customers.example", 1)
                        .expect(409)
                        .problem());

        Sale.stripe().authorize("acct_" + organization.slug());
        Await.until("it is back", () -> page(PAYMENTS).contains("Customers can pay"));
        paid(1);
    }

    @Test
    void aPayoutIsToldWithAllThatItConsistsOf() {
        Sale.Bought bought = paid(2);
        organization
                .organizer()
                .post(
                        "/api/v1/orders/" + bought.code() + "/refunds",
                        Map.of("amount", Map.of("amountMinor", 500, "currency", "EUR")))
                .expect(201);
        sale.awaitStatus(bought, "PARTIALLY_REFUNDED");
        String payout = Sale.stripe().payOut("acct_" + organization.slug(), "eur");
        awaitPayout(payout, "PAID");

        String statement = page(PAYMENTS + "/payouts/" + payout);
        assertTrue(statement.contains(bought.code()), "the order is named");
        assertTrue(statement.contains("Refund"), "and what went back");
        long net = 2 * PRICE_MINOR - fee(2 * PRICE_MINOR) - 500;
        assertTrue(statement.contains("€%d.%02d".formatted(net / 100, net % 100)), statement);

        Sale.stripe().failPayout(payout, "account_closed");
        awaitPayout(payout, "FAILED");
        assertTrue(page(PAYMENTS + "/payouts/" + payout).contains("account_closed"));
    }

    @Test
    void aSuspicionIsSaidAtTheOrder() {
        Sale.Bought bought = paid(1);
        assertFalse(orderPage(bought).contains("Stripe suspects"));
        Sale.stripe().warnOfFraud(intent(bought));
        Await.until("it is said", () -> orderPage(bought).contains("Stripe suspects"));
    }

    @Test
    void nobodyElseSeesIt() {
        Sale.Bought bought = paid(1);
        Sale.stripe().openDispute(intent(bought), "fraudulent");
        awaitDispute("NEEDS_RESPONSE");
        String payout = payOutAnotherSale();
        Organization other = Organization.fresh();
        Visitor stranger = new Visitor();
        other.account("stranger", "org-admin");
        stranger.logIn(other.url() + "/manage", other.email("stranger"));

        assertEquals(
                404, stranger.get(other.url() + PAYMENTS + "/payouts/" + payout).status());
        assertFalse(stranger.get(other.url() + PAYMENTS + "/disputes").text().contains(bought.code()));
        Visitor organizer = signedIn("orla", "organizer");
        for (String path : List.of(PAYMENTS, PAYMENTS + "/disputes", PAYMENTS + "/payouts/" + payout)) {
            assertEquals(403, organizer.get(organization.url() + path).status(), path);
        }
    }

    private String payOutAnotherSale() {
        paid(5);
        paid(1);
        String payout = Sale.stripe().payOut("acct_" + organization.slug(), "eur");
        awaitPayout(payout, "PAID");
        return payout;
    }

    /** As the stand-in charges. */
    private static long fee(long amountMinor) {
        return (amountMinor * 15 + 500) / 1_000 + 25;
    }

    private Visitor signedIn(String name, String role) {
        organization.account(name, role);
        Visitor visitor = new Visitor();
        assertEquals(
                200,
                visitor.logIn(organization.url() + "/manage", organization.email(name))
                        .status());
        return visitor;
    }

    private Sale.Bought paid(int tickets) {
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", tickets);
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        return bought;
    }

    private static String intent(Sale.Bought bought) {
        return Sale.stripe().sessions().stream()
                .filter(session -> session.id().equals(bought.session()))
                .map(CheckoutView::paymentIntentId)
                .findFirst()
                .orElseThrow();
    }

    private Visitor.Page press(String button) {
        return Form.of(owner.get(organization.url() + PAYMENTS), "account").send(owner, button);
    }

    private String orderPage(Sale.Bought bought) {
        return page("/manage/orders/" + bought.code());
    }

    private String page(String path) {
        Visitor.Page page = owner.get(organization.url() + path);
        assertEquals(200, page.status(), page::text);
        return page.text();
    }

    private void awaitDispute(String status) {
        Await.until("the dispute is " + status, () -> disputes().equals(List.of(List.of(status))));
    }

    private List<List<String>> disputes() {
        return Tables.rows(Stack.DATABASE, "select status from %s.dispute".formatted(organization.schema()));
    }

    private void awaitPayout(String payout, String status) {
        Await.until(
                "the payout is " + status,
                () -> Tables.rows(
                                Stack.DATABASE,
                                "select status from %s.payout where id = ?".formatted(organization.schema()),
                                payout)
                        .equals(List.of(List.of(status))));
    }

    private int validTickets() {
        return Tables.count("select count(*) from %s.ticket where status = 'VALID'".formatted(organization.schema()));
    }
}
