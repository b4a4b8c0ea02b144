package org.plenum.acceptance.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Visitor;

/** Two organizations on one server: what proves somebody at one is worth nothing at the other. */
class LoginTest {
    private static final String OWNER = "owner";

    private static Organization acme;
    private static Organization globex;

    @BeforeAll
    static void twoOrganizations() {
        acme = Organization.fresh();
        globex = Organization.fresh();
        for (Organization organization : new Organization[] {acme, globex}) {
            organization.account(OWNER, "org-admin");
            organization.account("ada", "attendee");
        }
    }

    @Test
    void whoLogsInComesBackToThePageTheyAskedFor() {
        Visitor.Page page = new Visitor().logIn(acme.url() + "/manage?x=1", acme.email(OWNER));
        assertEquals(200, page.status(), page.text());
        assertEquals(URI.create(acme.url() + "/manage?x=1"), page.address());
    }

    @Test
    void theSessionGetsANewNameWhenSomebodyLogsIn() {
        Visitor visitor = new Visitor();
        Visitor.Page form = visitor.open(acme.url() + "/login");
        String before = visitor.cookieHeader(acme.url());
        visitor.follow(visitor.answerForm(form, acme.email(OWNER)));
        assertNotEquals(before, visitor.cookieHeader(acme.url()));
    }

    @Test
    void theSessionCookieIsForThisHostAndNoScript() {
        String cookie = new Visitor()
                .get(acme.url() + "/manage")
                .response()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.toLowerCase(java.util.Locale.ROOT).contains("samesite=lax"), cookie);
        assertFalse(cookie.toLowerCase(java.util.Locale.ROOT).contains("domain="), cookie);
    }

    @Test
    void publicPagesBeginNoSession() {
        Visitor.Page page = new Visitor().get(acme.url() + "/");
        assertEquals(200, page.status(), page.text());
        assertTrue(page.response().headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void aSessionOfOneOrganizationIsNothingAtAnother() {
        Visitor visitor = new Visitor();
        visitor.logIn(acme.url() + "/manage", acme.email(OWNER));
        Visitor.Page there =
                new Visitor().send("GET", globex.url() + "/manage", "", "Cookie", visitor.cookieHeader(acme.url()));
        assertEquals(302, there.status());
        assertTrue(there.next().orElseThrow().getPath().startsWith("/realms/" + globex.slug() + "/"));
    }

    @Test
    void aLoginBegunAtOneOrganizationCannotBeFinishedAtAnother() {
        Visitor visitor = new Visitor();
        Visitor.Page callback = visitor.answerForm(visitor.open(acme.url() + "/manage"), acme.email(OWNER));
        String address = callback.next().orElseThrow().toString();
        assertTrue(address.startsWith(acme.url() + "/oidc/callback"), address);
        Visitor.Page there = new Visitor()
                .send("GET", address.replace(acme.url(), globex.url()), "", "Cookie", visitor.cookieHeader(acme.url()));
        assertEquals(401, there.status());
    }

    @Test
    void aCallbackWorksOnce() {
        Visitor visitor = new Visitor();
        Visitor.Page callback = visitor.answerForm(visitor.open(acme.url() + "/manage"), acme.email(OWNER));
        String address = callback.next().orElseThrow().toString();
        assertEquals(302, visitor.get(address).status());
        Visitor stranger = new Visitor();
        assertEquals(401, stranger.get(address).status());
    }

    @Test
    void aTokenOfOneOrganizationIsRefusedByAnother() {
        String token = acme.token(OWNER, "org-admin");
        assertEquals(200, Api.of(acme.url()).as(token).get("/api/v1/members").status());
        Api.Answer there = Api.of(globex.url()).as(token).get("/api/v1/members").expect(401);
        assertEquals("login-refused", there.problem());
    }

    @Test
    void aTokenOfAnOrganizationIsRefusedByTheConsoleAndTheOtherWayRound() {
        String owner = acme.token(OWNER, "org-admin");
        Api.of(Platform.running().adminUrl())
                .as(owner)
                .get("/api/v1/organizations")
                .expect(401);
        Api.of(acme.url())
                .as(Organization.superadminToken())
                .get("/api/v1/members")
                .expect(401);
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String token = acme.token(OWNER, "org-admin");
        String changed = token.substring(0, token.length() - 8) + "AAAAAAAA";
        Api.of(acme.url()).as(changed).get("/api/v1/members").expect(401);
        Api.of(acme.url()).as("not.a.token").get("/api/v1/members").expect(401);
    }

    @Test
    void aTokenBeginsNoSession() {
        Api.Answer answer =
                Api.of(acme.url()).as(acme.token(OWNER, "org-admin")).get("/api/v1/members");
        assertTrue(answer.header("Set-Cookie").isEmpty());
    }

    @Test
    void onTheApiASessionChangesSomethingOnlyForOurOwnPages() {
        Visitor visitor = new Visitor();
        visitor.logIn(acme.url() + "/manage", acme.email(OWNER));
        String tickets = acme.url() + "/api/v1/socket-tickets";
        assertEquals(
                401,
                visitor.send("POST", tickets, "{}", "Content-Type", "application/json")
                        .status());
        assertEquals(
                401,
                visitor.send("POST", tickets, "{}", "Content-Type", "application/json", "Origin", globex.url())
                        .status());
        Visitor.Page own =
                visitor.send("POST", tickets, "{}", "Content-Type", "application/json", "Origin", acme.url());
        assertTrue(own.status() / 100 == 2, own.text());
    }

    @Test
    void aSocketTicketOpensOneSocketAtItsOwnOrganization() {
        assertFalse(opens(globex, ticket(acme)), "another organization's ticket");
        String ticket = ticket(acme);
        assertTrue(opens(acme, ticket), "the first time");
        assertFalse(opens(acme, ticket), "the second time");
        assertFalse(opens(acme, "made-up"), "a made-up one");
    }

    @Test
    void anAreaThatIsNotForTheCallerSaysSo() {
        Visitor.Page page = new Visitor().logIn(acme.url() + "/manage", acme.email("ada"));
        assertEquals(403, page.status());
        assertTrue(page.text().contains("This area is not for your account"), page.text());
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtTheRealm() {
        Visitor visitor = new Visitor();
        visitor.logIn(acme.url() + "/manage", acme.email(OWNER));
        visitor.open(acme.url() + "/logout");
        Visitor.Page again = visitor.open(acme.url() + "/manage");
        assertTrue(again.address().getPath().startsWith("/realms/"), "no log-in form: " + again.address());
        assertTrue(again.text().contains("login-actions/authenticate"), "the realm still knew the person");
    }

    @Test
    void nobodyIsSentToAnotherSiteAfterLoggingIn() {
        for (String target : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example"}) {
            Visitor.Page page = new Visitor()
                    .logIn(
                            acme.url() + "/login?to="
                                    + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8),
                            acme.email(OWNER));
            assertEquals(URI.create(acme.url()).getAuthority(), page.address().getAuthority());
        }
    }

    private static String ticket(Organization organization) {
        return organization
                .attendee("ada")
                .post("/api/v1/socket-tickets", Map.of())
                .string("ticket");
    }

    /** Whether a socket stays open for it; a refused one fails in the handshake or is closed at once. */
    private static boolean opens(Organization organization, String ticket) {
        Listener listener = new Listener();
        try {
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Origin", organization.url())
                    .buildAsync(
                            URI.create(
                                    organization.url().replace("http://", "ws://") + "/ws/channels?ticket=" + ticket),
                            listener)
                    .join();
            boolean answered = listener.answers(socket);
            socket.abort();
            return answered;
        } catch (CompletionException refused) {
            return false;
        }
    }
}
