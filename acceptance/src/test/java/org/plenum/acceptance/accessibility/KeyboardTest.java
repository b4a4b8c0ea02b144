package org.plenum.acceptance.accessibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Keyboard;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.localstack.DemoAccount;

/** What people come for, without a mouse; and what is said to those who do not see the page. */
class KeyboardTest {
    private static Chromium chromium;
    private static Organization organization;
    private static Sale sale;

    @BeforeAll
    static void anEventOnSale() {
        Platform.running();
        chromium = new Chromium();
        organization = Organization.fresh();
        sale = organization.sale(1250, 50);
    }

    @AfterEach
    void everybodyLeaves() {
        chromium.everybodyLeaves();
    }

    @AfterAll
    static void closed() {
        chromium.close();
    }

    private static Page page(String person) {
        Path pictures = Platform.artefacts().resolve("keyboard").resolve(person);
        return chromium.person(pictures).page();
    }

    @Test
    void aTicketIsBought() {
        Page page = page("customer");
        Keyboard keys = new Keyboard(page);
        page.navigate(organization.url());

        keys.to(".skip").press("Enter");
        keys.go("a[href$='/events/" + sale.eventCode() + "']").until(".price, .prices");
        keys.go("a[href$='/events/" + sale.eventCode() + "/tickets']").until("#shop");
        keys.to("[data-step='1']").press("Space");
        assertEquals("1", page.locator("[data-quantity] input").first().inputValue());
        keys.go("#reserve").until("#buyer-name");
        keys.fill("#buyer-name", "Ada Abara")
                .fill("#buyer-email", "ada at home")
                .go("#pay")
                .until("#buyer-email-error:not(:empty)");
        assertTrue(
                (boolean) page.evaluate("document.activeElement.matches('.summary')"),
                "what is wrong is where one goes on reading");
        keys.go(".summary a[href='#buyer-email']");
        assertEquals("buyer-email", page.evaluate("document.activeElement.id"), "the summary leads to the field");
        keys.press("Control+a").type("ada@" + organization.slug() + ".example");
        keys.go("#pay").until("button[value=paid]");
        page.locator("button[value=paid]").focus();
        keys.press("Enter").until(".ticket .code");
        assertEquals(1, page.locator(".ticket .code").count());
    }

    @Test
    void anEventIsSetUpAndWithdrawn() {
        organization.account("owner", "org-admin");
        Page page = page("owner");
        Keyboard keys = new Keyboard(page);
        page.navigate(organization.url() + "/manage");
        page.locator("#username").focus();
        keys.type(organization.email("owner"))
                .fill("#password", DemoAccount.PASSWORD)
                .press("Enter")
                .until("#main h1");

        keys.go("#main a[href$='/manage/events/new']").until("#eventForm");
        keys.fill("#name", "Keyboard days");
        moment(keys.to("#startsAt"), "01", "A");
        moment(keys.to("#endsAt"), "06", "P");
        keys.go("#save").until("a[href$='/tickets/new']");
        keys.go("#main a[href$='/tickets/new']").until("#ticket");
        keys.fill("#name", "Regular")
                .fill("#price", "45.00")
                .fill("#quantity", "20")
                .go("#save")
                .until("td .strong");
        keys.go("nav a[href^='/manage/events/'][href$='" + page.url().replaceAll(".*/events/([^/]+)/.*", "$1") + "']")
                .until("#publish");
        keys.go("#publish").until("#withdraw");

        keys.go("#withdraw").until("dialog[open]");
        assertTrue((boolean) page.evaluate("document.activeElement.closest('dialog') !== null"));
        keys.press("Tab", "Tab", "Tab", "Tab");
        assertTrue(
                (boolean)
                        page.evaluate(
                                "document.activeElement.closest('dialog') !== null || document.activeElement === document.body"),
                "the focus stays in the dialog");
        keys.press("Escape");
        assertEquals(0, page.locator("dialog[open]").count());
        assertEquals("withdraw", page.evaluate("document.activeElement.id"), "back where one was");
        keys.press("Enter").until("dialog[open]");
        keys.go("[data-dialog-confirm]").until("#publish");
    }

    /** Day and month alike, so that every order of them is right; A or P is for where the day has twice twelve hours. */
    private static void moment(Keyboard keys, String hour, String half) {
        keys.type("0505").type("2035").press("ArrowRight").type(hour).type("00").type(half);
    }

    @Test
    void peopleTalkAndHearEachOther() {
        sale.paid("Ada Abara", organization.email("ada"), 1);
        organization.account("ada", "attendee");
        Page page = page("ada");
        Keyboard keys = new Keyboard(page);
        page.navigate(organization.url() + "/me");
        page.locator("#username").focus();
        keys.type(organization.email("ada"))
                .fill("#password", DemoAccount.PASSWORD)
                .press("Enter")
                .until(".nowcard");
        keys.go("a[href$='/me/messages']").until("[data-state=live]");

        keys.fill("#chat-text", "Typed without a mouse").press("Enter").until("[data-part=text]");
        assertEquals("chat-text", page.evaluate("document.activeElement.id"), "one can go on writing");
        Api owner = organization.owner();
        String channel = page.locator("[data-channel]").getAttribute("data-channel");
        owner.post(
                        "/api/v1/channels/" + channel + "/messages",
                        Map.of("clientId", UUID.randomUUID().toString(), "text", "Heard without a screen"))
                .expect(201);

        page.locator("#live:has-text('Heard without a screen')")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        assertEquals("polite", page.locator("#live").getAttribute("aria-live"), "nobody is interrupted");
        assertFalse(page.locator("#live").innerText().contains("Typed without"), "one's own words are not repeated");
    }

    @Test
    void theEndOfAHoldIsSaidInTime() {
        Page page = page("slow");
        page.clock().install();
        Sale.Held held = sale.hold(1);
        page.navigate(
                organization.url() + "/events/" + sale.eventCode() + "/checkout/" + held.id() + "/" + held.secret());
        page.locator(".countdown b").first().waitFor();
        assertEquals("", page.locator("#live").innerText(), "not every second");

        page.clock().fastForward("10:30");
        page.locator("#live:has-text('left to finish')")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        assertEquals("polite", page.locator("#live").getAttribute("aria-live"));
        page.clock().runFor(30_000);
        assertEquals("", page.locator("#live").innerText(), "what was said does not stay in the way");
    }
}
