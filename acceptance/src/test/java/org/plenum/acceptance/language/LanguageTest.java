package org.plenum.acceptance.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Visitor;

class LanguageTest {
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]* lang=\"([^\"]*)\"");
    private static Organization organization;

    @BeforeAll
    static void anOrganization() {
        organization = Organization.fresh();
    }

    @Test
    void theBrowserSpeaksFirst() {
        assertEquals("nl", answered(new Visitor(), "/", "fy, nl;q=0.9, de;q=0.8"));
        assertEquals("en", answered(new Visitor(), "/", "fy"), "English for whom nothing fits");
    }

    @Test
    void whatTheAddressAsksForIsRemembered() {
        Visitor visitor = new Visitor();

        assertEquals("de", answered(visitor, "/?lang=de", "nl"));
        assertEquals("de", answered(visitor, "/", "nl"), "remembered");
        assertEquals("fr", answered(visitor, "/?lang=fr", "nl"));
        assertEquals("fr", answered(visitor, "/", "nl"), "the last wish counts");
    }

    @Test
    void aLanguageThatIsNoneIsForgotten() {
        Visitor visitor = new Visitor();
        for (String nonsense : new String[] {"xx", "de-", "../de", "%22%3E%3Cscript%3E", "%0d%0aX-Evil:1"}) {
            Visitor.Page page = page(visitor, "/?lang=" + nonsense, "nl");
            assertEquals("nl", language(page), nonsense);
            assertTrue(page.response().headers().firstValue("Set-Cookie").isEmpty(), nonsense);
            assertFalse(page.text().contains("<script>"), nonsense);
        }
    }

    @Test
    void eachPageLeadsToItselfInEveryLanguage() {
        String text = page(new Visitor(), "/?lang=it&utm=x", "en").text();

        for (String tag : new String[] {"de", "en", "es", "fr", "it", "nl", "pl"}) {
            assertTrue(text.contains("href=\"?utm=x&amp;lang=" + tag + "\""), tag);
        }
    }

    @Test
    void theLoginSpeaksTheSame() {
        Visitor visitor = new Visitor();
        answered(visitor, "/?lang=pl", "en");

        Visitor.Page login = visitor.open(organization.url() + "/login");

        assertEquals(
                "pl", language(login), () -> login.address() + " after " + visitor.cookieHeader(organization.url()));
    }

    @Test
    void theApiRefusesInTheCallersLanguage() {
        Api german = organization.organizer().with("Accept-Language", "de");
        Api.Answer malformed = german.with("Content-Type", "application/json").send("POST", "/api/v1/events", "{");
        assertEquals("Der Inhalt ist kein gültiges JSON.", malformed.string("detail"));
        assertEquals("de", malformed.header("Content-Language").orElseThrow());
        assertEquals("malformed-json", malformed.problem(), "programs read the same in every language");
        assertEquals(
                "Diese Liste hat diesen Cursor nicht ausgegeben.",
                german.get("/api/v1/events?cursor=x").string("detail"));
        assertEquals(
                "Bitte ausfüllen.",
                german.post("/api/v1/events", Map.of("name", ""))
                        .json()
                        .getAsJsonArray("errors")
                        .get(0)
                        .getAsJsonObject()
                        .get("message")
                        .getAsString());

        Api polish = organization.anonymous().with("Accept-Language", "pl");
        assertEquals(
                "Nie znaleziono: event.",
                polish.get("/api/v1/public/events/none").string("detail"));
        assertEquals(
                "Pod tym adresem nic nie ma.", polish.get("/api/v1/nothing").string("detail"));
        assertEquals(
                "No such event.",
                organization.anonymous().get("/api/v1/public/events/none").string("detail"));
    }

    private static String answered(Visitor visitor, String path, String accepted) {
        return language(page(visitor, path, accepted));
    }

    private static Visitor.Page page(Visitor visitor, String path, String accepted) {
        return visitor.send("GET", organization.url() + path, "", "Accept-Language", accepted);
    }

    private static String language(Visitor.Page page) {
        assertEquals(200, page.status(), page.text());
        Matcher html = LANGUAGE.matcher(page.text());
        assertTrue(html.find(), page.text());
        return html.group(1);
    }
}
