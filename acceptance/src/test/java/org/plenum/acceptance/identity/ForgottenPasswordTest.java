package org.plenum.acceptance.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Visitor;
import org.plenum.keycloak.Json;
import org.plenum.keycloak.KeycloakAdmin;
import org.plenum.localstack.mail.CaughtMail;
import org.plenum.localstack.mail.MailCatcher;

/** The identity server writes these mails itself, through a mail server that checks who logs in. */
class ForgottenPasswordTest {
    private static final Pattern RESET = Pattern.compile("href=\"([^\"]*/login-actions/reset-credentials[^\"]*)\"");

    private final Organization acme = Organization.fresh();
    private final KeycloakAdmin admin = Platform.running().keycloak().admin();

    @Test
    void whoForgotThePasswordGetsAMailAboutIt() {
        acme.account("ada", "attendee");

        asks("ada");

        CaughtMail mail = Platform.running()
                .mail()
                .await(acme.email("ada"), caught -> caught.text().contains("/login-actions/"), Await.PATIENCE)
                .orElseThrow(() -> new AssertionError("no mail to choose a new password"));
        assertTrue(mail.from().contains(acme.slug() + "@localhost"), mail.from());
        Map<String, Object> server = mailServer();
        assertEquals("true", server.get("auth"));
        assertEquals(MailCatcher.USER, server.get("user"));
    }

    @Test
    void aRealmThatIsThereLearnsTheMailServerWhenThePlatformStarts() {
        Map<String, Object> before = mailServer();
        Map<String, Object> other = new HashMap<>(before);
        other.putAll(Map.of("host", "mail.example.org", "auth", "false", "starttls", "true"));
        other.remove("user");
        other.remove("password");
        admin.updateRealm(acme.slug(), Map.of("smtpServer", other));
        assertEquals("mail.example.org", mailServer().get("host"));

        Platform.running().payara().crashAndRestart();

        Await.until("the realm has our mail server again", () -> mailServer().equals(before));
        assertEquals(acme.slug(), admin.realm(acme.slug()).get("realm"), "the rest is as it was");
        assertEquals("branded", admin.realm(acme.slug()).get("loginTheme"));
    }

    private void asks(String name) {
        Visitor visitor = new Visitor();
        Visitor.Page form = visitor.open(acme.url() + "/login");
        Matcher link = RESET.matcher(form.text());
        assertTrue(link.find(), form.text());
        String address =
                form.address().resolve(link.group(1).replace("&amp;", "&")).toString();
        Visitor.Page sent = visitor.follow(visitor.answerForm(visitor.open(address), acme.email(name)));
        assertEquals(200, sent.status(), sent.text());
    }

    private Map<String, Object> mailServer() {
        Map<String, Object> server = new HashMap<>();
        Json.asObject(admin.realm(acme.slug()).get("smtpServer"))
                .forEach((key, value) -> server.put(key, String.valueOf(value)));
        return server;
    }
}
