package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.localstack.stripe.EventFault;

/** The webhook is the truth, however it comes. Each story ends with one paid order, its tickets, and books that agree. */
class WebhookTest {
    private static final String ALL = "*";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Organization organization = Organization.fresh();
    private Sale sale = organization.sale(1190, 10);

    @BeforeEach
    @AfterEach
    void faultless() {
        Sale.stripe().resetFaults();
    }

    @Test
    void aWebhookThatNeverComesIsMadeUpForByAsking() {
        Sale.stripe().set(EventFault.drop(ALL));
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", 2);
        Sale.stripe().pay(bought.session());
        // The confirmation page looks, and that makes the platform ask.
        delivered(bought, 2);
    }

    @Test
    void aWebhookThatComesFiveTimesCountsOnce() {
        Sale.stripe().set(EventFault.duplicate(ALL, 5));
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", 2);
        Sale.stripe().pay(bought.session());
        Sale.stripe().awaitDeliveries(PATIENCE);
        delivered(bought, 2);
    }

    @Test
    void theWebhookBeforeTheRedirect() {
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", 1);
        Sale.stripe().pay(bought.session());
        Sale.stripe().awaitDeliveries(PATIENCE);
        // Nobody has looked at the order yet, as when the browser was closed after paying.
        assertEquals("PAID", organizersView(bought).get("status").getAsString());
        delivered(bought, 1);
    }

    @Test
    void theWebhookAfterTheRedirect() {
        Sale.stripe().set(EventFault.hold(ALL));
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", 1);
        Sale.stripe().pay(bought.session());
        sale.order(bought);
        Sale.stripe().releaseInOrder();
        Sale.stripe().awaitDeliveries(PATIENCE);
        delivered(bought, 1);
    }

    @Test
    void webhooksInReversedOrder() {
        Sale.stripe().set(EventFault.hold(ALL));
        Sale.Bought slow = sale.buy("Ada", "ada@customers.example", 1);
        Sale.stripe().payLater(slow.session());
        Sale.stripe().settle(slow.session(), true);
        Sale.stripe().releaseReversed();
        Sale.stripe().awaitDeliveries(PATIENCE);
        delivered(slow, 1);
    }

    @Test
    void aSlowPaymentThatFailsFreesItsSeatsInWhateverOrderItIsTold() {
        for (boolean reversed : new boolean[] {false, true}) {
            Sale.stripe().set(EventFault.hold(ALL));
            Sale.Bought slow = sale.buy("Ada", "ada@customers.example", 10);
            Sale.stripe().payLater(slow.session());
            Sale.stripe().settle(slow.session(), false);
            if (reversed) {
                Sale.stripe().releaseReversed();
            } else {
                Sale.stripe().releaseInOrder();
            }
            Sale.stripe().resetFaults();
            Sale.stripe().awaitDeliveries(PATIENCE);
            sale.awaitStatus(slow, "EXPIRED");
        }
        assertEquals(201, sale.reserve(10).status());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void whatIsNotSignedByStripeIsRefused() {
        Api stranger = Api.of(Platform.running().url());
        assertEquals(400, stranger.send("POST", "/webhooks/stripe", "{}").status());
        assertEquals(
                400,
                stranger.with("Stripe-Signature", "t=1,v1=00")
                        .send("POST", "/webhooks/stripe", "{\"id\":\"evt_1\"}")
                        .status());
        assertEquals(
                413,
                stranger.send("POST", "/webhooks/stripe", "x".repeat(300_000)).status());
    }

    private void delivered(Sale.Bought bought, int tickets) {
        JsonObject order = sale.awaitStatus(bought, "PAID");
        assertEquals(tickets, order.getAsJsonArray("tickets").size());
        assertEquals(List.of(), Books.violations(organization));
    }

    private JsonObject organizersView(Sale.Bought bought) {
        return organization
                .organizer()
                .get("/api/v1/orders/" + bought.code())
                .expect(200)
                .json();
    }
}
