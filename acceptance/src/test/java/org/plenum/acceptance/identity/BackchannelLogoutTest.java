package org.plenum.acceptance.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Visitor;

/** A session that ends at the realm ends here, without the browser saying so. */
class BackchannelLogoutTest {
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*logout-confirm[^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("name=\"session_code\" value=\"([^\"]*)\"");

    @Test
    void loggingOutAtTheRealmEndsTheSessionHere() {
        Organization acme = Organization.fresh();
        acme.account("owner", "org-admin");
        endsWithTheRealmsSession(acme.url() + "/manage", acme.email("owner"), acme.slug());
    }

    /** The console is another application under another host, which the realm has to reach by its name. */
    @Test
    void loggingOutAtThePlatformsRealmEndsTheSessionOfTheConsole() {
        endsWithTheRealmsSession(Platform.running().adminUrl() + "/", "superadmin", "platform");
    }

    private static void endsWithTheRealmsSession(String address, String username, String realm) {
        Visitor visitor = new Visitor();
        assertEquals(200, visitor.logIn(address, username).status());
        assertEquals(200, visitor.get(address).status());
        Visitor.Page question = visitor.open(
                Platform.running().keycloak().url() + "/realms/" + realm + "/protocol/openid-connect/logout");
        visitor.follow(visitor.send(
                "POST",
                question.address()
                        .resolve(found(ACTION, question.text()).replace("&amp;", "&"))
                        .toString(),
                "session_code=" + URLEncoder.encode(found(CODE, question.text()), StandardCharsets.UTF_8)
                        + "&confirmLogout=Logout",
                "Content-Type",
                "application/x-www-form-urlencoded"));
        Await.until("the session has ended", () -> visitor.get(address).status() == 302);
    }

    @Test
    void aLogoutThatTheRealmDidNotSayIsRefused() {
        Organization acme = Organization.fresh();
        String address = acme.url() + "/oidc/backchannel-logout/" + acme.slug();
        Visitor.Page page = new Visitor()
                .send(
                        "POST",
                        address,
                        "logout_token=" + acme.token("owner", "org-admin"),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertEquals(400, page.status());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), () -> pattern + " is not in: " + text);
        return matcher.group(1);
    }
}
