package org.plenum.acceptance.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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

/** The portal in a telephone that loses its network: what is at hand stays readable and says how old it is, what is typed is sent later, once, and nobody finds what another left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineTest {
    private static final String SCHEDULE = """
            <schedule><version>1</version>
              <conference><acronym>t</acronym><title>T</title><start>2030-01-01</start><end>2030-01-01</end><days>1</days></conference>
              <day index="1" date="2030-01-01" start="2030-01-01T09:00:00+01:00" end="2030-01-01T18:00:00+01:00">
                <room name="Hall" guid="5c3a3f0e-5c4f-5d3c-9a59-1d6c0a4b7a01">
                  <event id="1" guid="0f6b1a52-7c3e-5f0e-8f51-0d8cf1a2b301">
                    <date>2030-01-01T10:00:00+01:00</date><start>10:00</start><duration>00:45</duration>
                    <room>Hall</room><slug>t-1</slug><title>Opening words</title><subtitle/><track>Main</track><type>talk</type>
                    <language>en</language><abstract>Hello.</abstract><description>Long.</description><persons/><links/>
                  </event>
                  <event id="2" guid="0f6b1a52-7c3e-5f0e-8f51-0d8cf1a2b302">
                    <date>2030-01-01T11:00:00+01:00</date><start>11:00</start><duration>00:45</duration>
                    <room>Hall</room><slug>t-2</slug><title>Closing words</title><subtitle/><track>Main</track><type>talk</type>
                    <language>en</language><abstract>Bye.</abstract><description>Long.</description><persons/><links/>
                  </event>
                </room>
              </day>
            </schedule>
            """;
    private static final String KEPT = "html[data-kept]";
    private static final String NOTE = "[data-offline]:not([hidden])";

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
                .send("PUT", "/api/v1/events/" + sale.eventId() + "/agenda", SCHEDULE)
                .expect(200);
    }

    @AfterEach
    void everybodyLeaves() {
        chromium.everybodyLeaves();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void ticketsStayReadableAndSayHowOldTheyAre() {
        Screen ada = attendee("ada");
        String code = ada.text(".ticket .code");
        cut(ada);

        ada.page().reload();

        assertEquals(code, ada.text(".ticket .code"));
        assertTrue(
                (boolean) ada.page().evaluate("document.querySelector('.ticket .qr img').naturalWidth > 0"), "its QR");
        assertTrue(ada.text(NOTE).startsWith("You are offline. This is as of "), ada.text(NOTE));
        assertTrue(
                (boolean) ada.page()
                        .evaluate("getComputedStyle(document.querySelector('.ticket')).display !== 'inline'"
                                + " && [...document.styleSheets].every(sheet => sheet.cssRules.length > 0)"),
                "with its look");
        ada.look("ticket-offline");
        ada.open(organization.url() + "/events/" + sale.eventCode() + "/tickets");
        ada.see("You are offline").look("offline");

        ada.page().context().setOffline(false);
        ada.page().waitForFunction("() => fetch('/health/live').then(answer => answer.ok, () => false)");
        ada.open(organization.url() + "/me");
        assertEquals(0, ada.page().locator(NOTE).count());
    }

    @Test
    void ownSessionsAreThereAndStarsAreSentLater() {
        Screen eve = attendee("eve");
        String agenda = organization.url() + "/me/agenda/" + sale.eventCode();
        eve.open(agenda).see("Closing words");
        star(eve, "Opening words");
        Await.until("it is stored", () -> stars() == 1);
        cut(eve);

        eve.page().reload();
        eve.page().locator("[data-part=own] >> text=Opening words").waitFor();
        star(eve, "Closing words");
        star(eve, "Opening words");
        eve.page().reload();
        eve.page().locator("[data-part=own] >> text=Closing words").waitFor();
        // What waits to be sent is shown one after the other.
        eve.page()
                .locator("[data-part=own] >> text=Opening words")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertEquals(1, stars(), "nothing was sent yet");
        eve.look("agenda-offline");

        eve.page().context().setOffline(false);
        Await.until(
                "the last word on each is sent",
                () -> Tables.count("select count(*) from " + organization.schema()
                                        + ".agenda_star s join " + organization.schema()
                                        + ".agenda_session t on t.id = s.session_id where t.title = 'Closing words'")
                                == 1
                        && stars() == 1);
    }

    @Test
    void whatWasTypedIsSentLaterOnce() {
        Screen ben = attendee("ben");
        ben.open(organization.url() + "/me/messages");
        ben.page().locator("[data-state=live]").waitFor();
        ben.page().waitForSelector(KEPT);
        cut(ben);
        String text = "Said in a tunnel " + UUID.randomUUID();
        ben.fill("chat-text", text).page().keyboard().press("Enter");
        ben.see("Waiting for a network");

        ben.page().reload();
        // Not looked at like other pages: the browser complains of each socket that it cannot open, as it should.
        ben.see(text).see("Waiting for a network");
        ben.page().reload();
        ben.see(text);
        assertEquals(0, stored(text));

        ben.page().context().setOffline(false);
        Await.until("it is stored", () -> stored(text) == 1);
        ben.page().locator("[data-state=live]").waitFor();
        ben.page().reload();
        ben.page().locator("[data-state=live]").waitFor();
        ben.see(text);
        assertEquals(1, stored(text));
        assertEquals(1, ben.page().getByText(text).count());
    }

    @Test
    void whoLeavesTakesEverythingAlong() {
        Screen cleo = attendee("cleo");
        cleo.open(organization.url() + "/logout");
        assertFalse(keptNames(cleo.page()).contains("pages-of-"), keptNames(cleo.page()));
        cleo.open(organization.url() + "/");
        cut(cleo);
        cleo.open(organization.url() + "/me");
        cleo.see("You are offline");
        assertEquals(0, cleo.page().locator(".ticket").count());
    }

    @Test
    void theNextPersonFindsNothingOfTheOneBefore() {
        Screen shared = attendee("dora");
        String doras = shared.text(".ticket .code");
        String before = keptNames(shared.page());
        // The session ends without a log-out, as when a browser is closed; what is kept stays in it.
        shared.page().context().clearCookies();
        organization.account("finn", "attendee");
        sale.paid("Finn Frank", organization.email("finn"), 1);
        shared.open(organization.url() + "/me").logIn(organization.email("finn"), DemoAccount.PASSWORD);
        shared.page().locator(".ticket .code").waitFor();
        Await.until("nothing of Dora is kept", () -> !keptNames(shared.page()).contains(before));
        cut(shared);
        shared.page().reload();
        shared.page().locator(NOTE).waitFor();
        assertFalse(shared.page().content().contains(doras), "Dora's ticket");
    }

    @Test
    void organizationsInOneBrowserDoNotMeet() {
        Organization other = Organization.fresh();
        Screen gus = attendee("gus");
        gus.open(other.url() + "/");
        cut(gus);
        Page page = gus.page();
        page.navigate(organization.url() + "/me");
        page.locator(".ticket").waitFor();
        assertFalse(page.content().contains(other.slug()));
        PlaywrightException nothing = assertThrows(
                PlaywrightException.class, () -> page.navigate(other.url() + "/me"), "nothing is kept there");
        assertTrue(String.valueOf(nothing.getMessage()).contains("ERR_INTERNET_DISCONNECTED"), nothing.toString());
    }

    @Test
    void everyOrganizationHasTheWorkerAtItsRoot() {
        var worker = organization.anonymous().get("/service-worker.js").expect(200);
        assertTrue(worker.text().matches("(?s)const VERSION = '[0-9a-f]{12}';.*"), worker.text());
        assertEquals("no-cache", worker.header("Cache-Control").orElseThrow());
        String tag = worker.header("ETag").orElseThrow();
        assertEquals(
                304,
                organization
                        .anonymous()
                        .with("If-None-Match", tag)
                        .get("/service-worker.js")
                        .status());
    }

    /** Logged in on a page that the worker keeps. */
    private Screen attendee(String name) {
        organization.account(name, "attendee");
        JsonObject order = sale.paid("Of " + name, organization.email(name), 1);
        assertEquals("PAID", order.get("status").getAsString());
        Screen person = chromium.person(Platform.artefacts().resolve("offline").resolve(name));
        person.open(organization.url() + "/me").logIn(organization.email(name), DemoAccount.PASSWORD);
        person.page().locator(".ticket .code").first().waitFor();
        person.page().waitForSelector(KEPT);
        return person;
    }

    private static void cut(Screen person) {
        person.page().context().setOffline(true);
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

    private static String keptNames(Page page) {
        return String.valueOf(page.evaluate(
                "caches.keys().then(names => names.filter(name => name.startsWith('pages-of-')).join(' '))"));
    }
}
