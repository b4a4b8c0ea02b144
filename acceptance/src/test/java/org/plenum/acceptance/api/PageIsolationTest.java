package org.plenum.acceptance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Stored;
import org.plenum.acceptance.support.Visitor;

/** Every page with another organization's ids, codes, secrets and session. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIsolationTest {
    private World ours;
    private World theirs;
    private Visitor owner;
    private String invitation;

    @BeforeAll
    void twoOrganizationsWithOneOfEverything() {
        ours = new World();
        theirs = new World();
        ours.organization.account("owner", "org-admin");
        owner = new Visitor();
        assertEquals(
                200,
                owner.logIn(ours.organization.url() + "/manage", ours.organization.email("owner"))
                        .status());
        invitation = PageAddresses.invitation(theirs);
    }

    @Test
    void anotherOrganizationsIdsAndSecretsOpenNothingHere() {
        for (String route : routes()) {
            // Every organization has the same kinds of previews.
            if (!route.replace("{view}", "").contains("{")) {
                continue;
            }
            String address = addressOfTheirs(route);
            Visitor.Page page = owner.get(ours.organization.url() + address);
            // Invitations are not found with the words of a page of their own.
            assertEquals(route.startsWith("/invitations/") ? 200 : 404, page.status(), route);
            assertNothingOfTheirs(route, page, address);
        }
    }

    /** The control: the very same addresses are there at home, for their own people. */
    @Test
    void atHomeTheSameAddressesAreThere() {
        theirs.organization.account("owner", "org-admin");
        Visitor home = new Visitor();
        home.logIn(theirs.organization.url() + "/manage", theirs.organization.email("owner"));
        for (String route : routes()) {
            // A ticket's file is its holder's alone.
            if (!route.startsWith("/me/tickets/")) {
                assertEquals(
                        200,
                        home.open(theirs.organization.url() + addressOfTheirs(route))
                                .status(),
                        route);
            }
        }
    }

    @Test
    void aSessionFromHereIsNoneThere() {
        String cookie = owner.cookieHeader(ours.organization.url());
        for (String route : routes()) {
            if (route.startsWith("/manage") || route.startsWith("/me") || route.startsWith("/check-in")) {
                Visitor.Page page = new Visitor()
                        .send("GET", theirs.organization.url() + addressOfTheirs(route), "", "Cookie", cookie);
                assertEquals(302, page.status(), route);
                assertTrue(
                        page.next().orElseThrow().getPath().startsWith("/realms/" + theirs.organization.slug() + "/"),
                        route);
                assertFalse(
                        page.text().contains(theirs.sale.eventId())
                                || page.text().contains(theirs.order.code()),
                        route);
            }
        }
    }

    @Test
    void aFormFromHereChangesNothingThere() {
        Map<String, String> before = Stored.of(theirs.organization);
        String form = owner.get(ours.organization.url() + "/manage/events/new").text();
        String state = form.replaceAll("(?s).*name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\".*", "$1");
        String cookie = owner.cookieHeader(ours.organization.url());
        for (String route : routes()) {
            Visitor.Page page = new Visitor()
                    .send(
                            "POST",
                            theirs.organization.url() + addressOfTheirs(route),
                            "eventForm=eventForm&name=Intruder&save=Save&jakarta.faces.ViewState="
                                    + java.net.URLEncoder.encode(state, java.nio.charset.StandardCharsets.UTF_8),
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Cookie",
                            cookie);
            assertTrue(page.status() < 500, () -> route + " gave " + page.status() + page.text());
            assertFalse(page.text().contains("Intruder"), route);
        }
        assertEquals(before, Stored.of(theirs.organization));
    }

    private void assertNothingOfTheirs(String route, Visitor.Page page, String address) {
        String shown = (page.text() + page.response().headers().map()).replace(address, "");
        for (String mark : theirs.marks()) {
            assertFalse(shown.contains(mark), () -> route + " shows " + mark + ": " + shown);
        }
    }

    private List<String> routes() {
        return PageAddresses.routes();
    }

    private String addressOfTheirs(String route) {
        return PageAddresses.of(theirs, route, invitation);
    }
}
