package org.plenum.acceptance.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.mail.CaughtMail;

/** From the mail to the account, and what a used, foreign or somebody else's invitation is worth. */
class InvitationTest {
    private static final Duration MAIL_PATIENCE = Duration.ofMinutes(1);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<]*/invitations/[A-Za-z0-9_-]+");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]*)\"");
    private static final String PASSWORD = "plum tree harbour 9";

    private static Organization acme;

    @BeforeAll
    static void anOrganization() {
        acme = Organization.fresh();
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndIsIn() {
        String link = invited("wanda", "ORGANIZER");
        Visitor visitor = new Visitor();
        Visitor.Page refused = accept(visitor, link, "Wanda Wilde", "short");
        assertTrue(refused.text().contains("At least 10 characters"), refused.text());
        assertTrue(refused.text().contains("Wanda Wilde"), "what was typed is kept");

        Visitor.Page form = visitor.follow(accept(visitor, link, "Wanda Wilde", PASSWORD));
        Visitor.Page inside = visitor.follow(visitor.answerForm(form, acme.email("wanda"), PASSWORD));
        assertEquals(200, inside.status(), inside.text());
        assertEquals("/manage", inside.address().getPath());

        assertTrue(new Visitor().get(link).text().contains("This invitation cannot be used"), "it works once");
    }

    @Test
    void aSingleNameIsEnough() {
        String link = invited("cher", "ATTENDEE");
        Visitor visitor = new Visitor();
        Visitor.Page form = visitor.follow(accept(visitor, link, "Cher", PASSWORD));
        Visitor.Page inside = visitor.follow(visitor.answerForm(form, acme.email("cher"), PASSWORD));
        assertEquals("/me", inside.address().getPath(), inside.text());
    }

    @Test
    void anInvitationIsNothingAtAnotherOrganization() {
        String link = invited("frank", "STAFF");
        Organization globex = Organization.fresh();
        Visitor.Page there = new Visitor().get(link.replace(acme.url(), globex.url()));
        assertTrue(there.text().contains("This invitation cannot be used"), there.text());
    }

    @Test
    void anInvitationNeverChangesThePasswordOfAnAccountThatExists() {
        acme.account("pia", "attendee");
        String link = invited("pia", "STAFF");
        Visitor visitor = new Visitor();
        Visitor.Page page = accept(visitor, link, "Pia Piper", PASSWORD);
        assertTrue(page.text().contains("There is an account with this address already"), page.text());

        visitor.logIn(acme.url() + "/login?to=" + link.substring(acme.url().length()), acme.email("pia"));
        Visitor.Page mine = visitor.open(link);
        assertTrue(mine.text().contains("Accept the invitation"), mine.text());
        visitor.follow(submit(visitor, mine, link, Map.of("join", "join", "joinButton", "x")));
        assertEquals(200, visitor.open(acme.url() + "/check-in").status(), "the new role counts at once");
    }

    private static String invited(String name, String role) {
        acme.owner()
                .post(
                        "/api/v1/invitations",
                        Map.of("email", acme.email(name), "name", name, "roles", List.of(role), "locale", "en"))
                .expect(201);
        CaughtMail mail = Platform.running()
                .mail()
                .await(acme.email(name), any -> true, MAIL_PATIENCE)
                .orElseThrow(() -> new AssertionError("No invitation came for " + name));
        Matcher link = LINK.matcher(mail.text());
        assertTrue(link.find(), mail::text);
        return link.group();
    }

    private static Visitor.Page accept(Visitor visitor, String link, String name, String password) {
        Visitor.Page page = visitor.get(link);
        return submit(
                visitor,
                page,
                link,
                Map.of("accept", "accept", "name", name, "password", password, "acceptButton", "x"));
    }

    private static Visitor.Page submit(Visitor visitor, Visitor.Page page, String address, Map<String, String> fields) {
        Matcher state = VIEW_STATE.matcher(page.text());
        assertTrue(state.find(), () -> "no form at " + address + ": " + page.text());
        StringBuilder body = new StringBuilder("jakarta.faces.ViewState=").append(encode(state.group(1)));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(encode(value)));
        return visitor.send("POST", address, body.toString(), "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
