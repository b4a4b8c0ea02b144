package org.plenum.acceptance.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.sales.Books;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.localstack.mail.CaughtMail;
import org.plenum.localstack.stripe.CheckoutView;

/**
 * Payara is killed twice while customers buy and organizations are being set up, at moments drawn from a seed; afterwards everything is as if it had only been
 * slow. {@code -Dplenum.test.seed} repeats a run as far as threads allow.
 */
class KillTest {
    private static final int KILLS = 2;
    private static final int STEPS_BETWEEN_KILLS_MAX = 80;
    private static final int ORGANIZATIONS_PER_KILL = 2;
    private static final int SEATS = 200;
    private static final Duration WEBHOOK_PATIENCE = Duration.ofMinutes(2);
    /** Where in its provisioning the server dies; "" is before the first step. */
    private static final List<String> MOMENTS = List.of("", "schema", "branding", "realm", "owner-invitation");

    private static final long SEED = Long.getLong("plenum.test.seed", System.nanoTime());

    private static Sale sale;
    private static List<String> paid;
    private static final List<Organization> BEGUN = new ArrayList<>();

    @BeforeAll
    static void theServerDiesAgainAndAgain() throws Exception {
        System.err.println("KillTest: seed " + SEED);
        Random chance = new Random(SEED);
        sale = Organization.fresh().sale(1190, SEATS);
        Uptime uptime = new Uptime();
        try (Rush rush = new Rush(sale, uptime, SEED)) {
            for (int kill = 0; kill < KILLS; kill++) {
                int enough = rush.steps() + 1 + chance.nextInt(STEPS_BETWEEN_KILLS_MAX);
                Await.until("customers are at it", () -> rush.steps() >= enough || rush.over());
                String moment = MOMENTS.get(chance.nextInt(MOMENTS.size()));
                List<Organization> fresh = new ArrayList<>();
                for (int n = 0; n < ORGANIZATIONS_PER_KILL; n++) {
                    fresh.add(Organization.begun("#0b4a55", "#ff7d33"));
                }
                BEGUN.addAll(fresh);
                Traces.awaitStep(fresh.getFirst(), moment);
                uptime.killAndRestart();
            }
            rush.join();
            paid = rush.paidSessions();
        }
        BEGUN.forEach(Organization::whenActive);
        assertTrue(Sale.stripe().awaitDeliveries(WEBHOOK_PATIENCE), "the webhooks have come");
        sale.organization().awaitJobs();
        Traces.letHoldsEnd(sale.organization());
        sale.organization().awaitJobs();
        BEGUN.forEach(Organization::awaitJobs);
    }

    @Test
    void theBooksAgree() {
        assertEquals(List.of(), Books.violations(sale.organization()), () -> "seed " + SEED);
    }

    @Test
    void whateverWasPaidIsOneOrderWithItsTicketsAndOneMail() {
        List<CheckoutView> sessions = Sale.stripe().sessions().stream()
                .filter(session ->
                        session.account().equals("acct_" + sale.organization().slug()))
                .filter(session -> session.paymentStatus().equals("paid"))
                .toList();
        assertEquals(Set.copyOf(paid), sessions.stream().map(CheckoutView::id).collect(Collectors.toSet()));
        assertFalse(sessions.isEmpty());
        for (CheckoutView session : sessions) {
            Traces.Outcome outcome = Traces.of(sale.organization(), String.valueOf(session.clientReferenceId()));
            assertEquals("PAID", outcome.status(), () -> outcome + " seed " + SEED);
            assertEquals(outcome.bought(), outcome.tickets(), () -> outcome + " seed " + SEED);
            assertEquals(1, messageIds(outcome.email()).size(), () -> outcome + " seed " + SEED);
        }
        assertEquals(sessions.size(), Traces.orders(sale.organization(), "PAID"));
    }

    @Test
    void everySeatThatWasHeldIsSoldOrFree() {
        assertEquals(0, Traces.orders(sale.organization(), "HELD"), () -> "seed " + SEED);
        assertEquals(0, Traces.orders(sale.organization(), "PENDING"), () -> "seed " + SEED);
    }

    @Test
    void everyOrganizationThatWasBegunIsComplete() {
        for (Organization organization : BEGUN) {
            for (JsonElement step : organization.seenByConsole().getAsJsonArray("steps")) {
                assertFalse(step.getAsJsonObject().get("finishedAt").isJsonNull(), () -> step + " seed " + SEED);
            }
            organization.owner().get("/api/v1/events").expect(200);
        }
        assertEquals(List.of(), Traces.schemasAndRealmsWithoutStep());
    }

    /** SMTP cannot promise that a mail comes once; a second copy has the first one's Message-ID. */
    @Test
    void everyOwnerIsInvitedByOneMail() {
        for (Organization organization : BEGUN) {
            assertEquals(1, messageIds(organization.email("owner")).size(), () -> "seed " + SEED);
        }
    }

    @Test
    void noJobIsDead() {
        assertEquals(List.of(), sale.organization().deadJobs(), () -> "seed " + SEED);
        for (Organization organization : BEGUN) {
            assertEquals(List.of(), organization.deadJobs(), () -> "seed " + SEED);
        }
    }

    private static Set<String> messageIds(String address) {
        return Platform.running().mail().to(address).stream()
                .map(CaughtMail::messageId)
                .collect(Collectors.toSet());
    }
}
