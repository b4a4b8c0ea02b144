package org.plenum.acceptance.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Visitor;

/** An organization chooses its languages, and its people choose among them. */
class SpokenLanguagesTest {
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]* lang=\"([^\"]*)\"");
    private static final String LANGUAGES = "/api/v1/organization/languages";

    private final Organization organization = Organization.fresh();

    @Test
    void onlyTheActiveOnesAreOfferedAndTheMainOneIsForEverybodyElse() {
        choose(List.of("nl", "fr"), "nl");

        Visitor.Page home = ask("/", "pl");
        assertEquals("nl", language(home), "Polish is not active");
        assertEquals("fr", language(ask("/", "fr")));
        assertEquals("nl", language(ask("/?lang=de", "en")), "German is not active");
        assertTrue(home.text().contains("?lang=fr") && home.text().contains("?lang=nl"), home.text());
        assertFalse(home.text().contains("lang=de") || home.text().contains("lang=en"), home.text());
        String sitemap = ask("/sitemap.xml", "nl").text();
        assertTrue(sitemap.contains("hreflang=\"fr\""), sitemap);
        assertFalse(sitemap.contains("hreflang=\"en\""), sitemap);
        assertEquals("nl", language(ask("/no-such-page", "pl", 404)), "error pages speak the same");
    }

    @Test
    void theLogInOffersTheSame() {
        choose(List.of("fr", "nl"), "fr");
        organization.awaitJobs();

        Await.until(
                "the log-in speaks French",
                () -> language(new Visitor().open(organization.url() + "/login"))
                        .equals("fr"));
        String login = new Visitor().open(organization.url() + "/login").text();
        assertFalse(login.contains("kc_locale=de") || login.contains("ui_locales=de"), login);
    }

    @Test
    void thereIsAlwaysOneAndTheMainOneIsActive() {
        Api owner = organization.owner().with("If-Match", "*");

        assertEquals(422, owner.patch(LANGUAGES, Map.of("active", List.of())).status());
        assertEquals(
                422,
                owner.patch(LANGUAGES, Map.of("active", List.of("de"), "main", "en"))
                        .status());
        assertEquals(
                422,
                owner.patch(LANGUAGES, Map.of("active", List.of("xx"), "main", "xx"))
                        .status());
        assertEquals(
                403,
                organization
                        .staff()
                        .with("If-Match", "*")
                        .patch(LANGUAGES, Map.of("main", "de"))
                        .status());
        Api.Answer now = organization.owner().get(LANGUAGES).expect(200);
        choose(List.of("de", "en"), "de");
        assertEquals(
                412,
                organization
                        .owner()
                        .with("If-Match", now.header("ETag").orElseThrow())
                        .patch(LANGUAGES, Map.of("main", "en"))
                        .status());
    }

    @Test
    void whatAPersonChoosesGoesWithThemToAnotherBrowser() {
        organization.account("petra", "attendee");
        Visitor first = new Visitor();
        assertEquals("nl", language(logIn(first)), "the browser's before anything was chosen");
        assertEquals(
                "pl", language(first.send("GET", organization.url() + "/me?lang=pl", "", "Accept-Language", "nl")));
        assertEquals("pl", language(first.send("GET", organization.url() + "/me", "", "Accept-Language", "nl")));

        Visitor second = new Visitor();
        assertEquals("pl", language(logIn(second)), "another browser, the same person");
        Visitor stranger = new Visitor();
        assertEquals("nl", language(stranger.send("GET", organization.url() + "/", "", "Accept-Language", "nl")));
    }

    private Visitor.Page logIn(Visitor visitor) {
        visitor.logIn(organization.url() + "/me", organization.email("petra"));
        return visitor.send("GET", organization.url() + "/me", "", "Accept-Language", "nl");
    }

    private void choose(List<String> active, String main) {
        organization
                .owner()
                .with("If-Match", "*")
                .patch(LANGUAGES, Map.of("active", active, "main", main))
                .expect(200);
    }

    private Visitor.Page ask(String path, String accepted) {
        return ask(path, accepted, 200);
    }

    private Visitor.Page ask(String path, String accepted, int status) {
        Visitor.Page page = new Visitor().send("GET", organization.url() + path, "", "Accept-Language", accepted);
        assertEquals(status, page.status(), page.text());
        return page;
    }

    private static String language(Visitor.Page page) {
        Matcher html = LANGUAGE.matcher(page.text());
        assertTrue(html.find(), page.text());
        return html.group(1);
    }
}
