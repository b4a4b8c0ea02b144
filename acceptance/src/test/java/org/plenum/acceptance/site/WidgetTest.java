package org.plenum.acceptance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Screen;
import org.plenum.acceptance.support.Visitor;

/** Tickets on somebody else's page, which allows as little as a page can. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetTest {
    private Organization organization;
    private Sale sale;
    private HttpServer elsewhere;
    private Chromium browser;

    @BeforeAll
    void aPageElsewhere() throws IOException {
        organization = Organization.fresh();
        sale = organization.sale(1250, 40);
        browser = new Chromium();
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            byte[] page = ("<!DOCTYPE html><html lang=\"nl\"><head><title>Elsewhere</title><script src=\""
                            + organization.url()
                            + "/widget.js\" async></script></head><body><main><h1>Elsewhere</h1><ticket-shop event=\""
                            + sale.eventCode() + "\"></ticket-shop></main></body></html>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src " + organization.url() + "; connect-src "
                                    + organization.url());
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterAll
    void everybodyLeaves() {
        elsewhere.stop(0);
        browser.close();
    }

    @Test
    void ticketsAreChosenThereAndBoughtHere() {
        Screen person = browser.person(Path.of(Platform.artefacts().toString(), "widget"));
        Page page = person.page();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().contains("favicon")) {
                complaints.add(message.text());
            }
        });
        person.open("http://" + elsewhere.getAddress().getHostString() + ":"
                + elsewhere.getAddress().getPort() + "/");
        // Within its shadow.
        Locator shop = page.locator("ticket-shop section");
        shop.getByText("Regular").first().waitFor();

        assertTrue(shop.innerText().contains("12,50"), shop.innerText());
        assertTrue(
                shop.innerText().contains("Tickets kopen") || shop.innerText().contains("ickets"), shop.innerText());
        assertEquals("nl", shop.getAttribute("lang"), "the language of the page around it");
        Locator more = shop.locator(".count button").nth(1);
        more.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertTrue(shop.locator("[role=status]").innerText().contains("25,00"), shop.innerText());
        assertEquals(List.of(), page.context().cookies(), "nothing is remembered of who only looks");
        assertEquals(List.of(), complaints, "the page's policy was kept");
        Page there = page.context().waitForPage(() -> shop.locator(".go").click());
        there.waitForLoadState();
        assertEquals("2", there.locator("input[type=number]").first().inputValue());
        assertTrue(
                there.url().startsWith(organization.url() + "/events/" + sale.eventCode() + "/tickets"), there.url());
    }

    @Test
    void noPageOfTheSiteIsReadByOtherOrigins() {
        Visitor visitor = new Visitor();
        Visitor.Page shop = visitor.send(
                "GET",
                organization.url() + "/widget/" + sale.eventCode() + ".json",
                "",
                "Origin",
                "https://elsewhere.example");
        assertEquals(
                "*",
                shop.response()
                        .headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .orElse(""));
        assertTrue(shop.response().headers().firstValue("Set-Cookie").isEmpty());
        assertFalse(shop.text().contains("sold\""), "how well it sells is the organizer's business");
        for (String path : List.of("/", "/events/" + sale.eventCode(), "/events/" + sale.eventCode() + "/tickets")) {
            Visitor.Page page =
                    visitor.send("GET", organization.url() + path, "", "Origin", "https://elsewhere.example");
            assertTrue(
                    page.response()
                            .headers()
                            .firstValue("Access-Control-Allow-Origin")
                            .isEmpty(),
                    path);
        }
        String script = visitor.get(organization.url() + "/widget.js").text();
        assertFalse(
                script.toLowerCase(java.util.Locale.ROOT).contains("plenum"), "it names nobody but the organization");
    }

    @Test
    void itShowsNothingOfWhatIsNotPublic() {
        Sale hidden = organization.sale(500, 5);
        String widget = organization.url() + "/widget/" + hidden.eventCode() + ".json";
        assertEquals(200, new Visitor().get(widget).status());
        String path = "/api/v1/events/" + hidden.eventId();
        Api.Answer now = organization.organizer().get(path).expect(200);
        organization
                .organizer()
                .with("If-Match", now.header("ETag").orElseThrow())
                .patch(path, Map.of("visibility", "INVITATION"))
                .expect(200);

        assertEquals(404, new Visitor().get(widget).status());
        assertEquals("", new Visitor().get(widget).text());
        Organization other = Organization.fresh();
        assertEquals(
                404,
                new Visitor()
                        .get(other.url() + "/widget/" + sale.eventCode() + ".json")
                        .status());
    }
}
