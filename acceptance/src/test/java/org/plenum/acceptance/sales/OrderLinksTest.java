package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Screen;
import org.plenum.acceptance.support.Tables;
import org.plenum.localstack.mail.CaughtMail;

/** Links to orders go to who bought, and nobody learns who that is. */
class OrderLinksTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void theLinksOfThisOrganizationsOpenAndPaidOrdersGoToTheirBuyerAndTheAnswerTellsNothing() {
        Organization organization = Organization.fresh();
        Organization other = Organization.fresh();
        String buyer = "buyer-" + UUID.randomUUID() + "@customers.example";
        String stranger = "stranger-" + UUID.randomUUID() + "@customers.example";
        Sale sale = organization.sale(0, 10);
        String first = sale.paid("Ada", buyer, 1).get("code").getAsString();
        Sale paying = organization.sale(1000, 10);
        Sale.Bought open = paying.buy("Ada", buyer.toUpperCase(java.util.Locale.ROOT), 1);
        Sale.Bought gone = paying.buy("Ada", buyer, 1);
        organization
                .organizer()
                .send("PUT", "/api/v1/orders/" + gone.code() + "/cancellation", "{}")
                .expect(200);
        String theirs = other.sale(0, 10).paid("Ada", buyer, 1).get("code").getAsString();

        try (Chromium browser = new Chromium()) {
            Screen customer = browser.person(Platform.artefacts().resolve("order-links"));
            String known = asked(customer, organization, buyer);
            String unknown = asked(customer, organization, stranger);
            assertEquals(known, unknown);
            assertEquals(known, asked(customer, organization, buyer));
            customer.look("sent");
        }
        CaughtMail mail = Platform.running()
                .mail()
                .await(buyer, each -> each.text().contains(open.code()), PATIENCE)
                .orElseThrow();
        assertTrue(mail.text().contains("/orders/" + first + "/"), mail.text());
        assertTrue(mail.text().contains("/orders/" + open.code() + "/" + open.secret()), mail.text());
        assertFalse(mail.text().contains(gone.code()), mail.text());
        assertFalse(mail.text().contains(theirs), mail.text());
        organization.awaitJobs();
        assertEquals(
                List.of(List.of("DROPPED"), List.of("SENT")),
                Tables.rows(
                        org.plenum.localstack.Stack.DATABASE,
                        "select distinct state from %s.mail where kind = 'order-links' order by 1"
                                .formatted(organization.schema())));
    }

    private static String asked(Screen customer, Organization organization, String address) {
        customer.open(organization.url() + "/orders").fill("email", address).press("#send");
        customer.page().getByText("If there are orders with this address").waitFor();
        return customer.page().locator("main").innerText();
    }
}
