package org.plenum.acceptance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** Who only reads leaves no trace, and needs no scripts. */
class PrivacyTest {
    private static Organization organization;
    private static Sale sale;

    @BeforeAll
    static void anOrganization() {
        organization = Organization.fresh();
        sale = organization.sale(1250, 10);
        for (String kind : List.of("PAGE", "PRIVACY")) {
            organization
                    .organizer()
                    .post(
                            "/api/v1/pages",
                            Map.of(
                                    "slug",
                                    kind.toLowerCase(java.util.Locale.ROOT),
                                    "kind",
                                    kind,
                                    "menu",
                                    "HEADER",
                                    "published",
                                    true,
                                    "texts",
                                    List.of(Map.of("language", "en", "title", "Read " + kind, "body", "<p>Text.</p>"))))
                    .expect(201);
        }
    }

    private static List<String> publicPages() {
        String event = "/events/" + sale.eventCode();
        return List.of(
                "/",
                event,
                event + "/agenda",
                event + "/tickets",
                "/pages/page",
                "/pages/privacy",
                "/cookies",
                "/preview/" + sale.eventCode() + ".png",
                "/widget.js",
                "/widget/" + sale.eventCode() + ".json",
                "/sitemap.xml",
                "/robots.txt",
                "/branding.css",
                "/manifest.webmanifest",
                "/api/v1/public" + event);
    }

    @Test
    void aFirstVisitSetsNoCookie() {
        for (String path : publicPages()) {
            Visitor.Page page = new Visitor().get(organization.url() + path);
            assertEquals(200, page.status(), path);
            assertEquals(List.of(), page.response().headers().allValues("Set-Cookie"), path);
        }
    }

    @Test
    void everyCookieThatIsSetStandsInTheTable() {
        String table = new Visitor().get(organization.url() + "/cookies").text();
        Visitor visitor = new Visitor();
        organization.account("owner", "org-admin");
        visitor.get(organization.url() + "/?lang=de");
        visitor.logIn(organization.url() + "/manage", organization.email("owner"));

        for (String cookie : visitor.cookieHeader(organization.url()).split("; ", -1)) {
            String name = cookie.substring(0, cookie.indexOf('='));
            assertTrue(table.contains("<code>" + name + "</code>"), () -> name + " is not explained: " + table);
        }
    }

    @Test
    void readingNeedsNoScripts() {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            BrowserContext reader = browser.newContext(
                    new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"));
            Page page = reader.newPage();
            page.navigate(organization.url() + "/");
            page.locator(".event-card h2 a").first().click();
            assertEquals(organization.url() + "/events/" + sale.eventCode(), page.url());
            assertTrue(
                    page.locator("#tickets").innerText().contains("12.50"),
                    page.locator("#tickets").innerText());
            page.locator("a[href$='/agenda']").last().click();
            assertTrue(page.url().endsWith("/agenda"), page.url());
            page.navigate(organization.url() + "/");
            page.locator(".site-nav a[href='/pages/page']").click();
            assertEquals("Read PAGE", page.locator("h1").innerText());
            page.locator(".site-foot a[href='/pages/privacy']").click();
            assertEquals("Read PRIVACY", page.locator("h1").innerText());
            page.navigate(organization.url() + "/events/" + sale.eventCode() + "/tickets");
            page.locator("input[type=number]").fill("2");
            page.locator("#reserve").click();
            assertTrue(page.url().contains("/checkout/"), page.url());
            assertEquals(List.of(), reader.cookies(), "still nothing to remember");
        }
    }
}
