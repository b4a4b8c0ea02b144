package org.plenum.acceptance.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Visitor;

/** The identity server hangs (the worst kind of away: it takes connections and never answers). */
class OutageTest {
    private static final Duration A_PERSON_IS_TOLD_WITHIN = Duration.ofSeconds(3);

    private Organization acme = Organization.fresh();
    private Visitor inside = new Visitor();
    private Api known = acme.owner();

    @BeforeEach
    void somebodyIsInsideAndTheServerHangs() {
        acme = Organization.fresh();
        known = acme.owner();
        known.get("/api/v1/members").expect(200);
        inside = new Visitor();
        assertEquals(
                200, inside.logIn(acme.url() + "/manage", acme.email("owner")).status());
        Platform.running().keycloak().process().freeze();
    }

    @AfterEach
    void theServerGoesOn() {
        Platform.running().keycloak().process().thaw();
        Await.until(
                "people can log in again",
                () -> new Visitor().get(acme.url() + "/login").status() == 302);
    }

    @Test
    void whoIsInsideGoesOnAndWhoComesIsToldSoon() {
        assertEquals(200, inside.get(acme.url() + "/manage").status(), "a page of somebody logged in");
        known.get("/api/v1/members").expect(200);
        for (int i = 0; i < 6; i++) {
            long start = System.nanoTime();
            Visitor.Page page = new Visitor().get(acme.url() + "/login");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertEquals(503, page.status());
            assertTrue(page.text().contains("Signing in is not possible right now"), page.text());
            assertTrue(took.compareTo(A_PERSON_IS_TOLD_WITHIN) < 0, "took " + took);
        }
        assertEquals(200, new Visitor().get(acme.url() + "/").status(), "a public page");
    }
}
