package org.plenum.acceptance.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Screen;
import org.plenum.localstack.DemoAccount;
import org.plenum.localstack.mail.CaughtMail;

/**
 * The main job through real browsers, in two organizations that look nothing like each other: an organization is made, its event sold, entered and talked in. Every page on the way
 * is looked at; the pictures are artefacts of the run.
 */
class StoryTest {
    private static final String PASSWORD = "plum tree harbour 9";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    private static Chromium chromium;

    @BeforeAll
    static void aBrowser() {
        Platform.running();
        chromium = new Chromium();
    }

    @AfterEach
    void everybodyLeaves() {
        chromium.everybodyLeaves();
    }

    @AfterAll
    static void closed() {
        chromium.close();
    }

    static Stream<House> houses() {
        return Stream.of(
                new House("northwind", "Northwind Trust", "#1f4d3a", "#f2b84b", "instrument-sans", "TRUSS"),
                new House("wingtip", "Wingtip Salon", "#5b1fa6", "#ff6f91", "newsreader", "ARCS"));
    }

    @ParameterizedTest
    @MethodSource("houses")
    void anOrganizationIsMadeItsEventSoldEnteredAndTalkedIn(House house) {
        Path pictures = Platform.artefacts().resolve("story").resolve(house.slug());
        Screen superadmin = chromium.person(pictures.resolve("superadmin"));
        organizationIsCreated(superadmin, house);

        Screen owner = chromium.person(pictures.resolve("owner"));
        joined(owner, Mails.invitation(house.email("olga")), "Olga Owner", house.email("olga"));
        owner.see("Events").look("manage-empty");
        brandIsChosen(owner, house);
        invited(owner, "Stan Staff", house.email("stan"), "STAFF");

        String event = eventIsPublished(owner, house);

        Screen customer = chromium.person(pictures.resolve("customer"));
        List<String> codes = ticketsAreBought(customer, house, event);
        byte[] bensCode = customer.page().locator(".ticket .qr").nth(1).screenshot();

        Screen ada = chromium.person(pictures.resolve("ada"));
        joined(ada, Mails.invitation(house.email("ada")), "Ada Abara", house.email("ada"));
        Screen ben = chromium.person(pictures.resolve("ben"));
        joined(ben, Mails.invitation(house.email("ben")), "Ben Bakker", house.email("ben"));
        theyTalk(ada, ben);

        Screen staff = chromium.person(pictures.resolve("staff"));
        joined(staff, Mails.invitation(house.email("stan")), "Stan Staff", house.email("stan"));
        theDoorLetsIn(staff, house, codes, bensCode);

        owner.open(Platform.running().organizationUrl(house.slug()) + "/manage")
                .press("a:has-text('Harbour days')")
                .see("Latest orders")
                .look("dashboard-selling");
    }

    private static void organizationIsCreated(Screen superadmin, House house) {
        superadmin.open(Platform.running().adminUrl());
        superadmin.look("console-login");
        superadmin.logIn("superadmin", DemoAccount.PASSWORD).see("Organizations");
        superadmin.press("a[href='/organizations/new']").press("#create").refused("slug");
        superadmin.look("console-organization-refused");
        superadmin
                .fill("name", house.name())
                .fill("slug", house.slug())
                .fill("ownerName", "Olga Owner")
                .fill("ownerEmail", house.email("olga"))
                .fill("primaryColor", house.primaryColor())
                .fill("accentColor", house.accentColor())
                .fill("stripeAccount", "acct_" + house.slug())
                .press("#create");
        superadmin.page().locator(".prov .badge.ok").waitFor();
        superadmin.look("console-organization");
    }

    /** Follows an invitation, chooses a password and logs in with it. */
    private static void joined(Screen person, String invitation, String name, String email) {
        person.open(invitation);
        person.fill("name", name)
                .fill("password", "short")
                .press("#acceptButton")
                .see("At least 10 characters");
        assertEquals(name, person.page().locator("#name").inputValue(), "what was typed is kept");
        person.look("invitation-refused");
        person.fill("password", PASSWORD).press("#acceptButton");
        person.page().locator("#username").waitFor();
        person.look("login");
        person.logIn(email, PASSWORD);
        person.page().waitForURL(Pattern.compile("https?://[a-z0-9-]+\\.localhost:\\d+/(manage|me|check-in).*"));
    }

    private static void brandIsChosen(Screen owner, House house) {
        owner.press("a[href$='/manage/branding']").see("Publish this look");
        owner.fill("primaryColor", "green").press("#save").refused("primaryColor");
        owner.look("branding-refused");
        owner.fill("primaryColor", house.primaryColor())
                .choose("bodyFont", "hanken-grotesk")
                .choose("heroArt", house.art());
        owner.page()
                .locator("input[name=headingFont][value='" + house.font() + "']")
                .check(new Locator.CheckOptions().setForce(true));
        owner.fill("footer", house.name() + ", at the old harbour").press("#save");
        owner.page().locator(".banner.ok").waitFor();
        owner.look("branding");
    }

    private static void invited(Screen owner, String name, String email, String role) {
        owner.press("a[href$='/manage/members']").press("#send").refused("email");
        owner.fill("name", name).fill("email", email).choose("roles", role).press("#send");
        owner.see(email + " was invited").look("members");
    }

    /** @return the code of the event in its address */
    private static String eventIsPublished(Screen owner, House house) {
        owner.open(Platform.running().organizationUrl(house.slug()) + "/manage");
        owner.press("a[href$='/manage/events/new']").press("#save").refused("name");
        owner.look("event-refused");
        LocalDate day = LocalDate.now(ZONE).plusDays(40);
        owner.fill("name", "Harbour days")
                .fill("tagline", "Two days about ships and " + house.name())
                .fill("description", "Forty talks, eleven workshops and one boat.")
                .fill("startsAt", day + "T09:00")
                .fill("endsAt", day.plusDays(1) + "T18:00")
                .choose("timeZone", ZONE.getId())
                .fill("venue", "Keilehal, Rotterdam")
                .press("#save");
        owner.see("Nothing to buy yet").look("tickets-empty");
        owner.press("a[href$='/tickets/new']");
        owner.fill("name", "Regular").fill("price", "many").press("#save").refused("price");
        owner.look("ticket-type-refused");
        owner.fill("price", "45.00")
                .fill("taxRatePercent", "21")
                .fill("quantity", "20")
                .press("#save");
        owner.see("Regular").look("tickets");
        owner.press(".side a:has-text('Dashboard'), nav a:has-text('Dashboard')")
                .press("#publish");
        owner.see("Published").look("dashboard-published");
        String address = owner.page().locator("a:has-text('Public page')").getAttribute("href");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** @return the codes of the tickets as people read them */
    private static List<String> ticketsAreBought(Screen customer, House house, String event) {
        String site = Platform.running().organizationUrl(house.slug());
        customer.open(site).look("home");
        customer.press("a[href$='/events/" + event + "']").look("event");
        customer.press("a[href$='/events/" + event + "/tickets']").press("#reserve");
        customer.page().locator("[role=alert]").first().waitFor();
        customer.look("shop-refused");
        customer.press("[data-step='1']").press("[data-step='1']").press("#reserve");
        customer.page().locator(".countdown").first().waitFor();
        customer.look("checkout");
        customer.fill("buyer-name", "Ada Abara")
                .fill("buyer-email", "ada at home")
                .press("#pay")
                .refused("buyer-email");
        assertEquals("Ada Abara", customer.page().locator("#buyer-name").inputValue(), "what was typed is kept");
        customer.look("checkout-refused");
        customer.fill("buyer-email", house.email("ada"));
        Locator names = customer.page().locator("fieldset input[id$=':name']");
        Locator emails = customer.page().locator("fieldset input[id$=':email']");
        names.nth(1).fill("Ben Bakker");
        emails.nth(1).fill(house.email("ben"));
        customer.press("#pay");

        customer.press("button[value=declined]").see("Not paid");
        customer.look("payment");
        customer.press("button[value=paid]");
        customer.see("You are coming to Harbour days");
        customer.look("order");
        List<String> codes = customer.page().locator(".ticket .code").allInnerTexts();
        assertEquals(2, codes.size());

        CaughtMail confirmation =
                Mails.find(house.email("ada"), mail -> mail.attachments().size() >= 2);
        assertTrue(
                confirmation.attachments().stream().anyMatch(file -> file.name().startsWith("tickets-")));
        assertTrue(
                confirmation.attachments().stream().anyMatch(file -> file.name().startsWith("invoice")));
        return codes;
    }

    /** In two browsers; one of them reloads, and loses its network in the middle of a sentence. */
    private static void theyTalk(Screen ada, Screen ben) {
        ada.see("Harbour days").look("portal");
        for (Screen person : List.of(ada, ben)) {
            person.press("a[href*='/me/messages']");
            person.page().locator("[data-state=live]").waitFor();
        }
        ada.look("lobby-quiet");
        say(ada, "Is anybody here?");
        heard(ben, "Is anybody here?");
        say(ben, "I am. <b>Hello</b> Ada!");
        heard(ada, "I am. <b>Hello</b> Ada!");

        ben.page().reload();
        ben.page().locator("[data-state=live]").waitFor();
        ben.page().context().setOffline(true);
        say(ben, "Said without a network");
        say(ada, "While you were away");
        heard(ada, "While you were away");
        ben.page().context().setOffline(false);
        heard(ada, "Said without a network");
        heard(ben, "While you were away");

        List<String> all =
                List.of("Is anybody here?", "I am. <b>Hello</b> Ada!", "While you were away", "Said without a network");
        for (Screen person : List.of(ada, ben)) {
            Await.until(
                    "everything is there once, in the order in which it was stored",
                    () -> said(person).equals(all));
            person.page().reload();
            Await.until("a reload changes nothing", () -> said(person).equals(all));
        }
        ada.look("lobby");
    }

    private static void say(Screen person, String text) {
        person.fill("chat-text", text).page().keyboard().press("Enter");
    }

    private static void heard(Screen person, String text) {
        person.page()
                .locator("[data-part=text]", new com.microsoft.playwright.Page.LocatorOptions().setHasText(text))
                .first()
                .waitFor();
    }

    private static List<String> said(Screen person) {
        return person.page().locator("[data-chat=list] [data-part=text]").allInnerTexts();
    }

    private static void theDoorLetsIn(Screen staff, House house, List<String> codes, byte[] bensCode) {
        assertTrue(CODE.matcher(codes.getFirst()).matches(), codes::toString);
        staff.open(Platform.running().organizationUrl(house.slug()) + "/check-in")
                .see("Harbour days")
                .look("door-choice");
        staff.press("a:has-text('Harbour days')").look("door");
        scan(staff, codes.getFirst(), "g");
        staff.look("door-admitted");
        scan(staff, codes.getFirst(), "a");
        staff.page()
                .evaluate(
                        "() => new Promise(refreshed => document.addEventListener('live:new', () => refreshed(), {once: true}))");
        assertTrue(staff.page().locator("[data-result='a']").isVisible(), "counting goes on under the answer");
        staff.look("door-again");
        scan(staff, "NOPE-NOPE", "r");
        staff.look("door-unknown");
        assertFalse(staff.text("#latest").isBlank());

        // Ben's ticket, as he shows it.
        chromium.camera().films(bensCode);
        staff.press("[data-next]").press("[data-camera]");
        staff.page().locator("[data-result='g']").waitFor();
        assertTrue(staff.text("#answer").contains("Ben Bakker"));
        staff.look("door-camera");
    }

    /** @param kind g lets in, a wants a second look, r does not let in */
    private static void scan(Screen staff, String code, String kind) {
        Locator next = staff.page().locator("[data-next]").locator("visible=true");
        if (next.count() > 0) {
            next.first().click();
        }
        staff.fill("ticketSecret", code).page().keyboard().press("Enter");
        staff.page().locator("[data-result='" + kind + "']").waitFor();
    }
}
