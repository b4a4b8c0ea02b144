package org.plenum.acceptance.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Screen;
import org.plenum.acceptance.support.Tables;
import org.plenum.localstack.DemoAccount;
import org.plenum.localstack.payara.PayaraServer;

/**
 * The portal while the server is not there, in a browser that has its network and so is told nothing, and after another version of it was deployed: kept pages are shown, what was
 * typed arrives once, and no page is made of old files and new ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerAwayTest {
    private static final String KEPT = "html[data-kept]";
    private static final String NOTE = "[data-offline]:not([hidden])";
    private static final Pattern VERSION = Pattern.compile("/assets/([0-9a-f]{12})/");

    private Chromium chromium;
    private Organization organization;
    private Sale sale;

    @BeforeAll
    void anEventWithAnAgenda() {
        chromium = new Chromium();
        organization = Organization.fresh();
        sale = organization.sale(0, 20);
        organization
                .organizer()
                .with("Content-Type", "application/xml")
                .send("PUT", "/api/v1/events/" + sale.eventId() + "/agenda", OfflineTest.SCHEDULE)
                .expect(200);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aStopAndADeploymentLoseNothing() throws IOException {
        Screen ada = attendee("ada");
        String code = ada.text(".ticket .code");
        ada.open(organization.url() + "/me/agenda/" + sale.eventCode()).see("Closing words");
        star(ada, "Opening words");
        Await.until("it is stored", () -> stars() == 1);
        ada.page().reload();
        ada.page().waitForSelector(KEPT);
        Screen ben = attendee("ben");
        ben.open(organization.url() + "/me/messages");
        ben.page().locator("[data-state=live]").waitFor();
        ben.page().waitForSelector(KEPT);
        String before = version();
        String text = "Said to nobody " + UUID.randomUUID();

        PayaraServer server = Platform.running().payara();
        server.process().kill9();
        try {
            ada.open(organization.url() + "/me");
            assertEquals(code, ada.text(".ticket .code"));
            assertTrue(
                    (boolean) ada.page().evaluate("document.querySelector('.ticket .qr img').naturalWidth > 0"),
                    "its QR");
            assertTrue(ada.text(NOTE).startsWith("You are offline. This is as of "), ada.text(NOTE));
            assertWhole(ada.page(), before);
            ada.open(organization.url() + "/me/agenda/" + sale.eventCode());
            ada.page().locator("[data-part=own] >> text=Opening words").waitFor();
            star(ada, "Closing words");
            ada.page()
                    .locator("[data-part=own] [data-pending=true]:has-text('Closing words')")
                    .waitFor();
            ada.open(organization.url() + "/events/" + sale.eventCode() + "/tickets")
                    .see("You are offline");
            ada.open(organization.url() + "/me/agenda/" + sale.eventCode());
            ada.page().locator("[data-part=own] >> text=Closing words").waitFor();
            ben.fill("chat-text", text).page().keyboard().press("Enter");
            ben.see("Waiting for a network");
            assertEquals(1, stars(), "nothing was sent yet");
        } finally {
            startAnotherDeployment(server);
        }

        String after = version();
        assertNotEquals(before, after, "another deployment");
        Await.until("the page finds out by itself and sends what was chosen", () -> stars() == 2);
        Await.until("the page is a new one", () -> ada.page().locator(NOTE).count() == 0);
        assertWhole(ada.page(), after);
        ben.page().reload();
        Await.until("it is stored", () -> stored(text) == 1);
        ben.page().locator("[data-state=live]").waitFor();
        ben.page().reload();
        ben.page().locator("[data-state=live]").waitFor();
        assertEquals(1, stored(text), "and not again");
        assertEquals(1, ben.page().getByText(text).count());

        Await.until("the new worker has taken over", () -> after.equals(workersVersion(ada.page())));
        ada.page().context().setOffline(true);
        ada.open(organization.url() + "/me");
        assertEquals(code, ada.text(".ticket .code"), "kept before the deployment and not looked at since");
        assertWhole(ada.page(), before);
        ada.open(organization.url() + "/me/agenda/" + sale.eventCode());
        ada.page().locator("[data-part=own] >> text=Closing words").waitFor();
        assertWhole(ada.page(), after);
    }

    /** Every file of the page is of this deployment and there, with its rules and scripts. */
    private static void assertWhole(Page page, String version) {
        String files = String.valueOf(page.evaluate("""
                [...document.querySelectorAll('link[href], script[src], img[src]')].map(element => element.href || element.src)
                  .concat(performance.getEntriesByType('resource').map(entry => entry.name))
                  .filter(address => address.includes('/assets/')).join(' ')"""));
        List<String> versions = VERSION.matcher(files)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
        assertEquals(List.of(version), versions, files);
        assertTrue(
                (boolean) page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length > 0)"),
                "with its look");
    }

    /** One more file is another version of all of them. */
    private static void startAnotherDeployment(PayaraServer server) throws IOException {
        Path more = server.platform().resolve("resources/plenum/js/of-another-deployment.js");
        Files.writeString(more, "// " + UUID.randomUUID() + "\n");
        try {
            server.startAgain();
        } finally {
            Files.delete(more);
        }
    }

    private String version() {
        Matcher version = Pattern.compile("const VERSION = '([0-9a-f]{12})'")
                .matcher(organization
                        .anonymous()
                        .get("/service-worker.js")
                        .expect(200)
                        .text());
        assertTrue(version.find());
        return version.group(1);
    }

    private static String workersVersion(Page page) {
        return String.valueOf(
                page.evaluate(
                        "caches.open('state').then(state => state.match('/versions')).then(kept => kept.json()).then(versions => versions.at(-1))"));
    }

    private Screen attendee(String name) {
        organization.account(name, "attendee");
        sale.paid("Of " + name, organization.email(name), 1);
        Screen person =
                chromium.person(Platform.artefacts().resolve("server-away").resolve(name));
        person.open(organization.url() + "/me").logIn(organization.email(name), DemoAccount.PASSWORD);
        person.page().locator(".ticket .code").first().waitFor();
        person.page().waitForSelector(KEPT);
        return person;
    }

    private static void star(Screen person, String title) {
        person.page()
                .locator("section:not(:has([data-part=own])) li:has-text('" + title + "') button")
                .click();
    }

    private int stars() {
        return Tables.count("select count(*) from " + organization.schema() + ".agenda_star");
    }

    private int stored(String text) {
        return Tables.count("select count(*) from " + organization.schema() + ".message where text = ?", text);
    }
}
