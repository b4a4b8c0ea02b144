package org.plenum.acceptance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Stored;
import org.plenum.acceptance.support.Visitor;

/** Every page with another organization's ids, codes, secrets and session. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIsolationTest {
    private static final Path ROUTES = Path.of("../platform-web/src/main/java/org/plenum/web/routing/SiteRoutes.java");
    private static final Pattern ROUTE = Pattern.compile("Route\\.of\\(\"([^\"]+)\"");
    /** Addresses that are no pages. */
    private static final List<String> FILES = List.of(
            "/orders/{code}/{secret}/tickets.pdf",
            "/orders/{code}/{secret}/invoice.pdf",
            "/orders/{code}/{secret}/event.ics",
            "/me/tickets/{ticket}.pdf");

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
        String mail = Platform.running()
                .mail()
                .await(
                        "new@" + theirs.organization.slug() + ".example",
                        it -> it.text().contains("/invitations/"),
                        java.time.Duration.ofMinutes(1))
                .orElseThrow()
                .text();
        invitation = mail.replaceAll("(?s).*/invitations/([A-Za-z0-9_-]+).*", "$1");
    }

    @Test
    void anotherOrganizationsIdsAndSecretsOpenNothingHere() {
        for (String route : routes()) {
            if (!route.contains("{")) {
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

    /** As the application itself lists them, and the files beside them. */
    private static List<String> routes() {
        try {
            List<String> routes = new ArrayList<>(ROUTE.matcher(Files.readString(ROUTES))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList());
            assertFalse(routes.isEmpty(), "no routes in " + ROUTES);
            routes.addAll(FILES);
            return routes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String addressOfTheirs(String route) {
        boolean order = route.contains("orders");
        Map<String, String> values = new TreeMap<>(Map.of(
                "{page}",
                route.startsWith("/manage/events") ? theirs.eventPageId : theirs.pageId,
                "{slug}",
                theirs.pageSlug,
                "{speaker}",
                theirs.speakerId,
                "{sponsor}",
                theirs.sponsorId,
                "{tier}",
                theirs.tierId));
        values.putAll(Map.of(
                "{event}",
                theirs.sale.eventId(),
                "{type}",
                theirs.sale.ticketTypeId(),
                "{code}",
                order ? theirs.order.code() : theirs.sale.eventCode(),
                "{secret}",
                order ? theirs.order.secret() : theirs.reservation.secret(),
                "{reservation}",
                theirs.reservation.id(),
                "{session}",
                theirs.sessionId,
                "{channel}",
                theirs.channelId,
                "{ticket}",
                theirs.ticket().get("id").getAsString(),
                "{token}",
                invitation));
        String address = route;
        for (Map.Entry<String, String> value : values.entrySet()) {
            address = address.replace(value.getKey(), value.getValue());
        }
        if (address.contains("{")) {
            throw new AssertionError("There is no value for " + address + "; add one");
        }
        return address;
    }
}
