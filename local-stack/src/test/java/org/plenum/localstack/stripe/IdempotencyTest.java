package org.plenum.localstack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionListParams;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends StandInTest {
    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        Session first = create("order-1");
        Session second = create("order-1");
        assertEquals(first.getId(), second.getId());
        assertEquals(
                "true",
                second.getLastResponse()
                        .headers()
                        .firstValue("Idempotent-Replayed")
                        .orElse(""));
        assertEquals(1, sessions());
        RequestOptions otherAccount = RequestOptions.builder()
                .setStripeAccount("acct_globex")
                .setIdempotencyKey("order-1")
                .build();
        Session elsewhere =
                stripe.v1().checkout().sessions().create(twoTickets().build(), otherAccount);
        assertTrue(!elsewhere.getId().equals(first.getId()), "keys are apart by account");
    }

    @Test
    void theSameKeyWithOtherParametersIsRefused() throws Exception {
        create("order-1");
        IdempotencyException refused = assertThrows(
                IdempotencyException.class,
                () -> stripe.v1()
                        .checkout()
                        .sessions()
                        .create(twoTickets().setClientReferenceId("OTHER").build(), acmeWithKey("order-1")));
        assertEquals(400, refused.getStatusCode());
    }

    @Test
    void aKeyInUseIsAConflict() throws Exception {
        standIn.control()
                .set(ApiFault.onPost("/v1/checkout", ApiFault.Kind.SLOW, 1).withDelay(Duration.ofMinutes(1)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> create("order-1"));
            await(() -> standIn.control().waitingCalls() == 1);
            ApiException conflict = assertThrows(ApiException.class, () -> create("order-1"));
            assertEquals(409, conflict.getStatusCode());
            assertEquals("idempotency_key_in_use", conflict.getCode());
            standIn.control().resetFaults();
            assertEquals(slow.get().getId(), create("order-1").getId());
        }
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() throws Exception {
        standIn.control().set(ApiFault.onPost("/v1/checkout", ApiFault.Kind.FAIL, 1));
        assertThrows(ApiException.class, () -> create("order-1"));
        create("order-1");
        assertEquals(1, sessions());
    }

    @Test
    void aLostAnswerIsHarmlessWithAKey() throws Exception {
        standIn.control().set(ApiFault.onPost("/v1/checkout", ApiFault.Kind.EXECUTE_THEN_FAIL, 1));
        assertThrows(ApiException.class, () -> create("order-1"));
        assertEquals(1, sessions(), "it was executed all the same");
        Session again = create("order-1");
        assertEquals(
                "true",
                again.getLastResponse()
                        .headers()
                        .firstValue("Idempotent-Replayed")
                        .orElse(""));
        assertEquals(1, sessions());
    }

    @Test
    void stripeJavasOwnRetriesGetThrough() throws Exception {
        standIn.control()
                .set(ApiFault.onPost("/v1/checkout", ApiFault.Kind.EXECUTE_THEN_FAIL, 1)
                        .withStatus(503));
        client("sk_test_local", 2)
                .v1()
                .checkout()
                .sessions()
                .create(twoTickets().build(), ACME);
        assertEquals(1, sessions());
    }

    @Test
    void aCallMayNeverBeAnswered() throws Exception {
        standIn.control().set(ApiFault.onPost("/v1/checkout", ApiFault.Kind.EXECUTE_THEN_HANG, 1));
        RequestOptions impatient = RequestOptions.builder()
                .setStripeAccount("acct_acme")
                .setIdempotencyKey("order-1")
                .setReadTimeout(200)
                .build();
        assertThrows(
                ApiConnectionException.class,
                () -> stripe.v1().checkout().sessions().create(twoTickets().build(), impatient));
        create("order-1");
        assertEquals(1, sessions());
    }

    private Session create(String key) throws StripeException {
        return stripe.v1().checkout().sessions().create(twoTickets().build(), acmeWithKey(key));
    }

    private int sessions() throws StripeException {
        return stripe.v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder().build(), ACME)
                .getData()
                .size();
    }
}
