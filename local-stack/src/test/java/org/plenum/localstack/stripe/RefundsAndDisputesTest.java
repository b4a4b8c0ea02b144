package org.plenum.localstack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundsAndDisputesTest extends StandInTest {
    @Test
    void aRefundNeverGoesOverWhatWasPaid() throws Exception {
        Session session = paid();
        refund(session, 1000);
        InvalidRequestException tooMuch = assertThrows(InvalidRequestException.class, () -> refund(session, 2001));
        assertEquals(
                "Refund amount (€20.01) is greater than unrefunded amount on charge (€20.00)",
                tooMuch.getStripeError().getMessage());
        refund(session, 2000);
        assertTrue(charge(session).getRefunded());
        InvalidRequestException nothingLeft = assertThrows(InvalidRequestException.class, () -> refund(session, 1));
        assertEquals("charge_already_refunded", nothingLeft.getCode());
        awaitDeliveries();
        assertEquals(2, receiver.ofType("refund.created").size());
        assertEquals(2, receiver.ofType("charge.refunded").size());
    }

    @Test
    void aRefundMayFailDaysLater() throws Exception {
        Session session = paid();
        Refund refund = refund(session, 3000);
        assertEquals("succeeded", refund.getStatus());
        standIn.control().failRefund(refund.getId(), "lost_or_stolen_card");
        Refund failed = stripe.v1().refunds().retrieve(refund.getId(), ACME);
        assertEquals("failed", failed.getStatus());
        assertEquals("lost_or_stolen_card", failed.getFailureReason());
        assertFalse(charge(session).getRefunded());
        awaitDeliveries();
        assertTrue(receiver.types().containsAll(List.of("refund.updated", "refund.failed")));
    }

    @Test
    void refundsCanStayPending() throws Exception {
        standIn.control().refundsStayPending(true);
        Refund refund = refund(paid(), 500);
        assertEquals("pending", refund.getStatus());
        standIn.control().settleRefund(refund.getId());
        assertEquals(
                "succeeded",
                stripe.v1().refunds().retrieve(refund.getId(), ACME).getStatus());
    }

    @Test
    void anUnpaidSessionHasNothingToRefund() throws Exception {
        Session session = open();
        standIn.control().decline(session.getId());
        assertThrows(InvalidRequestException.class, () -> refund(again(session), 100));
    }

    @Test
    void aLostDisputeTakesTheMoneyAndBlocksRefunds() throws Exception {
        Session session = paid();
        String id = standIn.control().openDispute(session.getPaymentIntent(), "fraudulent");
        assertEquals("needs_response", stripe.v1().disputes().retrieve(id, ACME).getStatus());
        assertTrue(charge(session).getDisputed());
        InvalidRequestException blocked = assertThrows(InvalidRequestException.class, () -> refund(session, 100));
        assertEquals("charge_disputed", blocked.getCode());
        assertEquals("lost", stripe.v1().disputes().close(id, ACME).getStatus());
        awaitDeliveries();
        assertTrue(receiver.types().containsAll(List.of("charge.dispute.created", "charge.dispute.closed")));
    }

    @Test
    void aWonDisputeGivesItBack() throws Exception {
        Session session = paid();
        String id = standIn.control().openDispute(session.getPaymentIntent(), "product_not_received");
        standIn.control().closeDispute(id, true);
        assertEquals("won", stripe.v1().disputes().retrieve(id, ACME).getStatus());
        assertFalse(charge(session).getDisputed());
    }

    private Refund refund(Session session, long amount) throws StripeException {
        return stripe.v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(session.getPaymentIntent())
                                .setAmount(amount)
                                .build(),
                        ACME);
    }

    private Charge charge(Session session) throws StripeException {
        String charge = stripe.v1()
                .paymentIntents()
                .retrieve(session.getPaymentIntent(), ACME)
                .getLatestCharge();
        return stripe.v1().charges().retrieve(charge, ACME);
    }
}
