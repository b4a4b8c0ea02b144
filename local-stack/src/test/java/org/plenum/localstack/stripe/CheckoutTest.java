package org.plenum.localstack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.model.Charge;
import com.stripe.model.LineItem;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckoutTest extends StandInTest {
    @Test
    void aNewSessionIsOpenAndAddsUpItsLines() throws Exception {
        Session session = stripe.v1()
                .checkout()
                .sessions()
                .create(
                        twoTickets()
                                .addLineItem(lineItem("T-shirt", "eur", 2000, 1))
                                .build(),
                        ACME);
        assertEquals("open", session.getStatus());
        assertEquals("unpaid", session.getPaymentStatus());
        assertEquals(5000, session.getAmountTotal());
        assertEquals("eur", session.getCurrency());
        assertEquals("ORDER-1", session.getClientReferenceId());
        assertEquals("ORDER-1", session.getMetadata().get("order"));
        assertEquals(session.getId(), again(session).getId());
        assertNull(session.getLineItems());
        Session expanded = stripe.v1()
                .checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder().addExpand("line_items").build(),
                        ACME);
        List<LineItem> lines = expanded.getLineItems().getData();
        assertEquals(
                List.of("Day ticket", "T-shirt"),
                lines.stream().map(LineItem::getDescription).toList());
        assertEquals(3000, lines.getFirst().getAmountTotal());
    }

    @Test
    void anotherAccountDoesNotSeeTheSession() throws Exception {
        Session session = open();
        InvalidRequestException refused = assertThrows(
                InvalidRequestException.class,
                () -> stripe.v1().checkout().sessions().retrieve(session.getId(), GLOBEX));
        assertEquals(404, refused.getStatusCode());
        assertEquals("resource_missing", refused.getCode());
    }

    @Test
    void keysAndAccountsAreChecked() {
        assertThrows(
                AuthenticationException.class,
                () -> client("sk_live_x", 0)
                        .v1()
                        .checkout()
                        .sessions()
                        .create(twoTickets().build(), ACME));
        RequestOptions nonsense =
                RequestOptions.builder().setStripeAccount("somebody").build();
        assertThrows(
                PermissionException.class,
                () -> stripe.v1().checkout().sessions().create(twoTickets().build(), nonsense));
    }

    @Test
    void payingOnThePageCompletesTheSessionAndRedirects() throws Exception {
        Session session = open();
        HttpResponse<String> answer = choose(session, "paid");
        assertEquals(303, answer.statusCode());
        assertEquals("http://acme.localhost/paid?session=" + session.getId(), location(answer));
        Session after = again(session);
        assertEquals("complete", after.getStatus());
        assertEquals("paid", after.getPaymentStatus());
        PaymentIntent intent = stripe.v1()
                .paymentIntents()
                .retrieve(
                        after.getPaymentIntent(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge.balance_transaction")
                                .build(),
                        ACME);
        assertEquals("succeeded", intent.getStatus());
        assertEquals("ORDER-1", intent.getMetadata().get("order"));
        Charge charge = intent.getLatestChargeObject();
        assertTrue(charge.getPaid());
        assertEquals(100, charge.getApplicationFeeAmount());
        assertEquals(3000, charge.getBalanceTransactionObject().getAmount());
        assertEquals(70 + 100, charge.getBalanceTransactionObject().getFee());
        assertEquals(3000 - 170, charge.getBalanceTransactionObject().getNet());
    }

    @Test
    void payingTwiceChargesOnce() throws Exception {
        Session session = open();
        choose(session, "paid");
        HttpResponse<String> second = choose(session, "paid");
        assertEquals(303, second.statusCode());
        assertEquals("http://acme.localhost/paid?session=" + session.getId(), location(second));
        assertEquals(1, stripe.v1().charges().list(ACME).getData().size());
    }

    @Test
    void aDeclinedCardLeavesTheSessionOpenForAnotherTry() throws Exception {
        Session session = open();
        HttpResponse<String> declined = choose(session, "declined");
        assertEquals(200, declined.statusCode());
        assertTrue(declined.body().contains("Your card was declined"));
        assertEquals(303, get(session.getUrl() + "/outcome").statusCode(), "reloading shows the page again");
        PaymentIntent intent =
                stripe.v1().paymentIntents().retrieve(again(session).getPaymentIntent(), ACME);
        assertEquals("requires_payment_method", intent.getStatus());
        assertEquals("card_declined", intent.getLastPaymentError().getCode());
        choose(session, "paid");
        assertEquals("paid", again(session).getPaymentStatus());
        awaitDeliveries();
        assertEquals(1, receiver.ofType("payment_intent.payment_failed").size());
        assertEquals(1, receiver.ofType("payment_intent.succeeded").size());
        assertEquals(2, stripe.v1().charges().list(ACME).getData().size());
    }

    @Test
    void payingLaterIsSettledByTheBank() throws Exception {
        Session session = open();
        assertEquals(303, choose(session, "delayed").statusCode());
        assertEquals("complete", again(session).getStatus());
        assertEquals("unpaid", again(session).getPaymentStatus());
        standIn.control().settle(session.getId(), true);
        assertEquals("paid", again(session).getPaymentStatus());
        awaitDeliveries();
        assertTrue(receiver.types()
                .containsAll(List.of("checkout.session.completed", "checkout.session.async_payment_succeeded")));
        assertThrows(IllegalStateException.class, () -> standIn.control().settle(session.getId(), false));
    }

    @Test
    void aDelayedPaymentMayFail() throws Exception {
        Session session = open();
        choose(session, "delayed");
        standIn.control().settle(session.getId(), false);
        assertEquals("unpaid", again(session).getPaymentStatus());
        awaitDeliveries();
        assertEquals(1, receiver.ofType("checkout.session.async_payment_failed").size());
    }

    @Test
    void cancellingLeavesTheSessionAsItWas() throws Exception {
        Session session = open();
        HttpResponse<String> answer = choose(session, "cancelled");
        assertEquals(303, answer.statusCode());
        assertEquals("http://acme.localhost/cancelled", location(answer));
        assertEquals("open", again(session).getStatus());
    }

    @Test
    void anExpiredSessionTakesNoMoney() throws Exception {
        Session session = open();
        choose(session, "declined");
        String url = session.getUrl();
        assertEquals(
                "expired",
                stripe.v1().checkout().sessions().expire(session.getId(), ACME).getStatus());
        assertTrue(get(url).body().contains("This checkout has expired"));
        HttpResponse<String> late = choose(session, "paid");
        assertEquals(410, late.statusCode());
        assertEquals("unpaid", again(session).getPaymentStatus());
        assertThrows(
                InvalidRequestException.class,
                () -> stripe.v1().checkout().sessions().expire(session.getId(), ACME));
        awaitDeliveries();
        assertTrue(receiver.types().containsAll(List.of("checkout.session.expired", "payment_intent.canceled")));
    }

    @Test
    void aSessionExpiresByItself() throws Exception {
        assertThrows(InvalidRequestException.class, () -> create(60));
        standIn.control().allowSessionsAsShortAs(Duration.ofSeconds(1));
        Session session = create(1);
        await(() -> again(session).getStatus().equals("expired"));
    }

    private Session create(long lifeSeconds) throws Exception {
        long expiresAt = Clock.systemUTC().instant().getEpochSecond() + lifeSeconds;
        return stripe.v1()
                .checkout()
                .sessions()
                .create(twoTickets().setExpiresAt(expiresAt).build(), ACME);
    }

    @Test
    void wrongParametersAreNamed() throws Exception {
        assertEquals(
                "success_url",
                param(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.PAYMENT)
                        .addLineItem(lineItem("Ticket", "eur", 1500, 1))));
        assertEquals("line_items[0][price_data][currency]", param(base().addLineItem(lineItem("Ticket", "xyz", 1, 1))));
        assertEquals("line_items[0][quantity]", param(base().addLineItem(lineItem("Ticket", "eur", 1500, 0))));
        assertEquals("line_items", param(base()));
        assertEquals(
                "line_items",
                param(base().addLineItem(lineItem("A", "eur", 1500, 1)).addLineItem(lineItem("B", "usd", 1500, 1))));
        assertEquals("nonsense", param(twoTickets().putExtraParam("nonsense", "1")));
        assertNull(param(base().addLineItem(lineItem("Ticket", "eur", 10, 1))));
    }

    private static SessionCreateParams.Builder base() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://acme.localhost/paid");
    }

    private String param(SessionCreateParams.Builder params) {
        return assertThrows(
                        InvalidRequestException.class,
                        () -> stripe.v1().checkout().sessions().create(params.build(), ACME))
                .getParam();
    }

    @Test
    void listsGoByPages() throws Exception {
        Session first = open();
        Session second = open();
        Session third = open();
        var page = stripe.v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder().setLimit(2L).build(), ACME);
        assertEquals(
                List.of(third.getId(), second.getId()),
                page.getData().stream().map(Session::getId).toList());
        assertTrue(page.getHasMore());
        var rest = stripe.v1()
                .checkout()
                .sessions()
                .list(
                        SessionListParams.builder()
                                .setStartingAfter(second.getId())
                                .build(),
                        ACME);
        assertEquals(
                List.of(first.getId()),
                rest.getData().stream().map(Session::getId).toList());
        assertEquals(
                0,
                stripe.v1()
                        .checkout()
                        .sessions()
                        .list(SessionListParams.builder().build(), GLOBEX)
                        .getData()
                        .size());
    }

    @Test
    void thePageShowsWhatIsBoughtAndByWhom() throws Exception {
        Session session = stripe.v1()
                .checkout()
                .sessions()
                .create(
                        base().addLineItem(lineItem("<b>Hack</b> & ticket", "jpy", 1500, 3))
                                .build(),
                        ACME);
        HttpResponse<String> page = get(session.getUrl());
        assertTrue(page.body().contains("¥4,500"), "yen have no decimals");
        assertTrue(page.body().contains("&lt;b&gt;Hack&lt;/b&gt; &amp; ticket"));
        assertTrue(page.body().contains("Acme"));
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'none'"));
        assertEquals(404, get(standIn.url() + "/c/pay/cs_test_unknown").statusCode());
    }

    @Test
    void aWebsiteElsewhereCannotTurnTheSwitches() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(standIn.url() + "/control/short-sessions"))
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertEquals(
                403, browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void aNewAccountTakesPaymentsOnceItsOnboardingIsDone() throws Exception {
        Account account = stripe.v1()
                .accounts()
                .create(AccountCreateParams.builder()
                        .setEmail("owner@acme.example")
                        .build());
        assertEquals(false, account.getChargesEnabled());
        AccountLink link = stripe.v1()
                .accountLinks()
                .create(AccountLinkCreateParams.builder()
                        .setAccount(account.getId())
                        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                        .setRefreshUrl("http://acme.localhost/again")
                        .setReturnUrl("http://acme.localhost/done")
                        .build());
        HttpResponse<String> done = browser.send(
                HttpRequest.newBuilder(URI.create(link.getUrl()))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals("http://acme.localhost/done", location(done));
        assertEquals(true, stripe.v1().accounts().retrieve(account.getId()).getChargesEnabled());
        assertNotEquals(
                account.getId(), stripe.v1().accounts().retrieve("acct_acme").getId());
    }
}
