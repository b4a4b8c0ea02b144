package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;
import org.plenum.localstack.stripe.CheckoutView;

/** Money that somebody gave back in Stripe's own dashboard, without asking us. */
class RefundTest {
    private static final Duration MAIL_PATIENCE = Duration.ofMinutes(1);
    private static final Duration WEBHOOK_PATIENCE = Duration.ofMinutes(1);

    private final Organization organization = Organization.fresh();
    private final Sale sale = organization.sale(1190, 2);

    @AfterEach
    void nothingIsLeftBehind() {
        assertTrue(Sale.stripe().awaitDeliveries(WEBHOOK_PATIENCE), "the webhooks have come");
        organization.awaitJobs();
        assertEquals(List.of(), organization.deadJobs());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void aWholeRefundTakesTheTicketsBackAndFreesTheSeats() {
        Sale.Bought bought = paid(2);
        refundInDashboard(bought, "2380");
        sale.awaitStatus(bought, "REFUNDED");
        assertEquals(0, validTickets());
        assertEquals(201, sale.reserve(2).status());
        assertTrue(mailed("refund"), "the buyer is told");
    }

    @Test
    void aPartOfItLeavesTheTickets() {
        Sale.Bought bought = paid(2);
        refundInDashboard(bought, "1000");
        sale.awaitStatus(bought, "PARTIALLY_REFUNDED");
        assertEquals(2, validTickets());
        refundInDashboard(bought, "1380");
        sale.awaitStatus(bought, "REFUNDED");
        assertEquals(0, validTickets());
    }

    private Sale.Bought paid(int tickets) {
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", tickets);
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        return bought;
    }

    private void refundInDashboard(Sale.Bought bought, String amountMinor) {
        String intent = Sale.stripe().sessions().stream()
                .filter(session -> session.id().equals(bought.session()))
                .map(CheckoutView::paymentIntentId)
                .findFirst()
                .orElseThrow();
        Api.of(Platform.running().stripe().orElseThrow().url())
                .as("sk_test_dashboard")
                .with("Stripe-Account", "acct_" + organization.slug())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/v1/refunds", "payment_intent=" + intent + "&amount=" + amountMinor)
                .expect(200);
    }

    private int validTickets() {
        return Tables.count("select count(*) from %s.ticket where status = 'VALID'".formatted(organization.schema()));
    }

    private boolean mailed(String word) {
        return Platform.running()
                .mail()
                .await(
                        "ada@customers.example",
                        mail -> mail.subject().toLowerCase(Locale.ROOT).contains(word),
                        MAIL_PATIENCE)
                .isPresent();
    }
}
