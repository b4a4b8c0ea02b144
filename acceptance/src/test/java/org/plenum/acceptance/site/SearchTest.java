package org.plenum.acceptance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

class SearchTest {
    private static final Pattern FACTS = Pattern.compile("<script type=\"application/ld\\+json\"[^>]*>(.*?)</script>");

    private static Organization organization;
    private static Sale listed;
    private static Sale unlisted;

    @BeforeAll
    static void anEventOfEachKind() {
        organization = Organization.fresh();
        listed = organization.sale(1250, 10);
        unlisted = organization.sale(2000, 10);
        change(unlisted, Map.of("visibility", "UNLISTED"));
    }

    @Test
    void enginesAreToldWhereTheMapIsAndWhatIsNotForThem() {
        Visitor.Page robots = new Visitor().get(organization.url() + "/robots.txt");

        assertEquals(200, robots.status(), robots.text());
        assertTrue(robots.text().contains("Sitemap: " + organization.url() + "/sitemap.xml"), robots.text());
        assertTrue(robots.text().contains("Disallow: /manage\n"), robots.text());
        assertTrue(robots.text().contains("Disallow: /orders/\n"), robots.text());
    }

    @Test
    void theMapHasWhatTheHomePageHasInEveryLanguage() {
        String map = new Visitor().get(organization.url() + "/sitemap.xml").text();

        String page = organization.url() + "/events/" + listed.eventCode();
        assertTrue(map.contains("<loc>" + page + "</loc>"), map);
        assertTrue(map.contains("hreflang=\"de\" href=\"" + page + "?lang=de\""), map);
        assertFalse(map.contains(unlisted.eventCode()), map);
        assertTrue(
                new Visitor()
                        .get(organization.url() + "/")
                        .text()
                        .contains("rel=\"canonical\" href=\"" + organization.url() + "/\""),
                "the home page says its address");
        Organization other = Organization.fresh();
        assertFalse(
                new Visitor().get(other.url() + "/sitemap.xml").text().contains(listed.eventCode()),
                "another organization's map");
    }

    @Test
    void anEventSaysWhatItIsAndWhatItCosts() {
        change(listed, Map.of("name", "Ships </script><script>alert(1)</script>"));
        String text = page(listed, "?lang=nl");

        Matcher facts = FACTS.matcher(text);
        assertTrue(facts.find(), text);
        JsonObject event = JsonParser.parseString(facts.group(1)).getAsJsonObject();
        assertEquals("Event", event.get("@type").getAsString());
        assertEquals(
                "Ships </script><script>alert(1)</script>", event.get("name").getAsString());
        JsonObject offer = event.getAsJsonArray("offers").get(0).getAsJsonObject();
        assertEquals("12.50", offer.get("price").getAsString());
        assertEquals("EUR", offer.get("priceCurrency").getAsString());
        assertEquals("https://schema.org/InStock", offer.get("availability").getAsString());
        String canonical = organization.url() + "/events/" + listed.eventCode();
        assertTrue(text.contains("rel=\"canonical\" href=\"" + canonical + "?lang=nl\""), text);
        assertTrue(text.contains("hreflang=\"x-default\" href=\"" + canonical + "\""), text);
        assertFalse(text.contains("<script>alert"), text);
    }

    @Test
    void anUnlistedEventIsNotForEngines() {
        for (String page : new String[] {"", "/agenda", "/tickets"}) {
            String text = page(unlisted, page);
            assertTrue(text.contains("name=\"robots\" content=\"noindex\""), text);
            assertFalse(text.contains("ld+json"), text);
        }
        assertFalse(page(listed, "/agenda").contains("noindex"), "the listed one's agenda is");
    }

    private static String page(Sale sale, String query) {
        Visitor.Page page = new Visitor().get(organization.url() + "/events/" + sale.eventCode() + query);
        assertEquals(200, page.status(), page.text());
        return page.text();
    }

    private static void change(Sale sale, Map<String, String> fields) {
        String path = "/api/v1/events/" + sale.eventId();
        Api.Answer now = organization.organizer().get(path).expect(200);
        organization
                .organizer()
                .with("If-Match", now.header("ETag").orElseThrow())
                .patch(path, fields)
                .expect(200);
    }
}
