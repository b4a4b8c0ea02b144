package org.plenum.acceptance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** What an organization writes itself: where it is read, where it leads to, and what never gets there. */
class TextPagesTest {
    private static Organization organization;
    private static Sale sale;

    @BeforeAll
    static void anOrganization() {
        organization = Organization.fresh();
        sale = organization.sale(1250, 10);
    }

    @Test
    void aPageIsReadInTheReadersLanguageElseInItsOwn() {
        write("/pages", Map.of("slug", "about", "menu", "HEADER"), text("en", "About us"), text("de", "Über uns"));

        assertTrue(read("/pages/about?lang=de").contains("<h1>Über uns</h1>"));
        String polish = read("/pages/about?lang=pl");
        assertTrue(polish.contains("<article class=\"prose text-page\" lang=\"en\">"), polish);
        assertTrue(polish.contains("<h1>About us</h1>"), polish);
        assertTrue(read("/?lang=de").contains("href=\"/pages/about\">Über uns</a>"), "the menu leads there");
        assertTrue(map().contains("<loc>" + organization.url() + "/pages/about</loc>"), map());
    }

    @Test
    void legalPagesStandAtTheFootOfEveryPage() {
        write("/pages", Map.of("slug", "imprint", "kind", "IMPRINT"), text("en", "Who answers"));

        for (String page : List.of("/", "/events/" + sale.eventCode(), "/events/" + sale.eventCode() + "/tickets")) {
            assertTrue(read(page).contains("href=\"/pages/imprint\">Who answers</a>"), page);
        }
        Sale.Held held = sale.hold(1);
        assertTrue(read("/events/" + sale.eventCode() + "/checkout/" + held.id() + "/" + held.secret())
                .contains("href=\"/pages/imprint\""));
        Api.Answer second =
                organization.organizer().post("/api/v1/pages", body(Map.of("kind", "IMPRINT"), text("en", "Another")));
        assertEquals(409, second.status(), second.text());
        assertEquals("kind-taken", second.problem());
    }

    @Test
    void legalPagesStandAtTheFootOfTheLogIn() {
        Organization fresh = Organization.fresh();
        Api organizer = fresh.owner();
        String page = organizer
                .post("/api/v1/pages", body(Map.of("slug", "data", "kind", "PRIVACY"), text("en", "Your data")))
                .expect(201)
                .string("id");
        Api.Answer brand = organizer.get("/api/v1/branding").expect(200);
        organizer
                .with("If-Match", brand.header("ETag").orElseThrow())
                .patch("/api/v1/branding", Map.of("imprintUrl", "/imprint", "termsUrl", "https://terms.example/de"))
                .expect(200);

        Await.until(
                "the log-in leads to all three, in its own language",
                () -> logIn(fresh, "de")
                        .contains("<a href=\"" + fresh.url() + "/imprint\">Impressum</a><a href=\"" + fresh.url()
                                + "/pages/data\">Datenschutz</a><a href=\"https://terms.example/de\">AGB</a>"));
        organizer.with("If-Match", "*").delete("/api/v1/pages/" + page).expect(204);
        Await.until("what is gone is not linked", () -> !logIn(fresh, "de").contains("Datenschutz"));
        assertTrue(logIn(fresh, "pl").contains(">Nota prawna</a>"), "the other links stay");
        assertTrue(logIn(fresh, "pl").contains("/branding.css\""), "and so does all else that the realm knew");
    }

    private static String logIn(Organization of, String language) {
        Visitor visitor = new Visitor();
        visitor.get(of.url() + "/?lang=" + language);
        return visitor.open(of.url() + "/login").text();
    }

    @Test
    void anEventsPagesAreInItsMenuAndNotInTheOrganizations() {
        write("/events/" + sale.eventId() + "/pages", Map.of("slug", "way", "menu", "HEADER"), text("en", "The way"));

        String address = "/events/" + sale.eventCode() + "/pages/way";
        assertTrue(read(address).contains("<h1>The way</h1>"));
        assertTrue(read("/events/" + sale.eventCode()).contains("href=\"" + address + "\""));
        assertFalse(read("/").contains(address));
        assertTrue(map().contains("<loc>" + organization.url() + address + "</loc>"), map());
        assertEquals(404, status("/pages/way"));
        change(sale, "UNLISTED");
        assertTrue(read(address).contains("name=\"robots\" content=\"noindex\""), "as its event");
        assertFalse(map().contains(address), map());
        change(sale, "INVITATION");
        assertEquals(404, status(address), "who is not invited sees nothing of it");
        change(sale, "PUBLIC");
    }

    @Test
    void draftsAreNotThereAndUnlistedPagesOnlyForWhoKnowsThem() {
        write("/pages", Map.of("slug", "draft", "published", false, "menu", "HEADER"), text("en", "Not yet"));
        write("/pages", Map.of("slug", "hidden", "listed", false, "menu", "HEADER"), text("en", "For friends"));

        assertEquals(404, status("/pages/draft"));
        assertTrue(read("/pages/hidden").contains("name=\"robots\" content=\"noindex\""));
        for (String place : List.of(read("/"), map())) {
            assertFalse(place.contains("/pages/draft") || place.contains("/pages/hidden"), place);
        }
    }

    @Test
    void whatActsIsTakenOutOnTheWayIn() {
        String attack = "<p onclick=\"alert(1)\">Fine</p><script>alert(1)</script><img src=x onerror=alert(1)>"
                + "<a href=\"javascript:alert(1)\">x</a><iframe src=\"https://evil.example\"></iframe>";
        Map<String, Object> text = new HashMap<>(text("en", "</title><script>alert(1)</script>"));
        text.put("body", attack);
        write("/pages", Map.of("slug", "attack", "menu", "FOOTER"), text);

        String page = read("/pages/attack");
        assertTrue(page.contains("<p>Fine</p>"), page);
        for (String trace : List.of("<script>alert", "onclick", "onerror", "javascript:alert", "<iframe")) {
            assertFalse(page.contains(trace), page);
        }
        assertFalse(read("/").contains("<script>alert"), "nor does the title act in a menu");
    }

    @Test
    void theHomePageBeginsWithTheIntroduction() {
        write("/pages", Map.of("kind", "INTRODUCTION"), text("en", "Welcome to us"));

        String home = read("/");
        assertTrue(home.contains("<h1>Welcome to us</h1>"), home);
        assertFalse(map().contains("welcome-to-us"), "it has no address of its own");
        assertEquals(404, status("/pages/welcome-to-us"));
    }

    @Test
    void twoWhoWriteAtOnceDoNotLoseEachOther() {
        Api.Answer page =
                write("/pages", Map.of("slug", "both"), text("en", "Both")).expect(201);
        String address = "/api/v1/pages/" + page.string("id");
        Api first =
                organization.organizer().with("If-Match", page.header("ETag").orElseThrow());

        first.patch(address, Map.of("published", false)).expect(200);
        assertEquals(412, first.patch(address, Map.of("menu", "FOOTER")).status());
        assertEquals(
                428,
                organization
                        .organizer()
                        .patch(address, Map.of("menu", "FOOTER"))
                        .status());
        assertEquals(
                403,
                organization
                        .staff()
                        .with("If-Match", "*")
                        .patch(address, Map.of())
                        .status());
    }

    private static Api.Answer write(String path, Map<String, ?> fields, Map<?, ?>... texts) {
        return organization
                .organizer()
                .post("/api/v1" + path, body(fields, texts))
                .expect(201);
    }

    private static Map<String, Object> body(Map<String, ?> fields, Map<?, ?>... texts) {
        Map<String, Object> body = new HashMap<>(Map.of("published", true));
        body.putAll(fields);
        body.put("texts", List.of(texts));
        return body;
    }

    private static Map<String, Object> text(String language, String title) {
        return Map.of("language", language, "title", title, "body", "<p>" + title + ".</p>");
    }

    private static void change(Sale of, String visibility) {
        String path = "/api/v1/events/" + of.eventId();
        Api.Answer now = organization.organizer().get(path).expect(200);
        organization
                .organizer()
                .with("If-Match", now.header("ETag").orElseThrow())
                .patch(path, Map.of("visibility", visibility))
                .expect(200);
    }

    private static String map() {
        return read("/sitemap.xml");
    }

    private static int status(String path) {
        return anew(path).status();
    }

    /** Not as it was kept a moment ago: with a parameter that no page knows it is made for this request. */
    private static Visitor.Page anew(String path) {
        return new Visitor().get(organization.url() + path + (path.contains("?") ? "&" : "?") + "anew=1");
    }

    private static String read(String path) {
        Visitor.Page page = anew(path);
        assertEquals(200, page.status(), page.text());
        return page.text();
    }
}
