package org.plenum.acceptance.accessibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.api.SitePages;
import org.plenum.acceptance.api.World;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Looking;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Screen;
import org.plenum.localstack.DemoAccount;

/**
 * Every page of the application, as its own list of routes has them, with real contents and in what it says when something is wrong: in two organizations, one with colours that no
 * designer would take.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    /** Forms that say what is wrong when they are sent empty, with the button that sends them. */
    private static final Map<String, String> REFUSED = Map.of(
            "/manage/members", "#send",
            "/manage/events/new", "#save",
            "/manage/events/{event}/tickets/new", "#save",
            "/events/{code}/tickets", "#reserve",
            "/events/{code}/checkout/{reservation}/{secret}", "#pay",
            "/invitations/{token}", "#acceptButton",
            "/organizations/new", "#create");

    private Chromium chromium;
    private House plain;
    private House loud;

    /** One browser window for each kind of person. */
    private record House(Organization organization, SitePages pages, Screen owner, Screen attendee, Screen visitor) {
        Screen reader(String route) {
            return route.startsWith("/manage") || route.startsWith("/check-in")
                    ? owner
                    : route.startsWith("/me") ? attendee : visitor;
        }
    }

    @BeforeAll
    void twoOrganizations() {
        Platform.running();
        chromium = new Chromium();
        plain = house(Organization.fresh());
        loud = house(Organization.fresh("#ffe94d", "#2b0050"));
    }

    @AfterAll
    void closed() {
        chromium.close();
    }

    private House house(Organization organization) {
        World world = new World(organization);
        organization.account("owner", "org-admin");
        organization.account("ada", "attendee");
        Path pictures = Platform.artefacts().resolve("pages").resolve(organization.slug());
        Screen owner = chromium.person(pictures.resolve("owner")).open(organization.url() + "/manage");
        owner.logIn(organization.email("owner"), DemoAccount.PASSWORD).see("Events");
        Screen attendee = chromium.person(pictures.resolve("ada")).open(organization.url() + "/me");
        attendee.logIn(organization.email("ada"), DemoAccount.PASSWORD).see("Town hall");
        return new House(
                organization, new SitePages(world), owner, attendee, chromium.person(pictures.resolve("visitor")));
    }

    @Test
    void everyPageCanBeUsedByEverybody() {
        assertEquals(List.of(), complaints(plain, true));
    }

    @Test
    void awkwardColoursTakeNothingAway() {
        assertEquals(List.of(), complaints(loud, false));
    }

    @Test
    void theConsoleToo() {
        Screen superadmin =
                chromium.person(Platform.artefacts().resolve("pages").resolve("console"));
        superadmin
                .open(Platform.running().adminUrl())
                .logIn("superadmin", DemoAccount.PASSWORD)
                .see("Organizations");
        List<String> complaints = new ArrayList<>();
        for (String route : SitePages.console()) {
            looked(
                    superadmin,
                    Platform.running().adminUrl() + plain.pages().consoleAddress(route),
                    route,
                    true,
                    complaints);
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void logInAndErrorsToo() {
        List<String> complaints = new ArrayList<>();
        for (House house : List.of(plain, loud)) {
            Screen stranger = chromium.person(Platform.artefacts()
                    .resolve("pages")
                    .resolve(house.organization().slug() + "-stranger"));
            stranger.open(house.organization().url() + "/manage");
            tell("log-in", stranger.page(), complaints);
            stranger.logIn("nobody@nowhere.example", "wrong").see("Invalid");
            tell("log-in refused", stranger.page(), complaints);
            stranger.press("a[href*='reset-credentials']");
            stranger.page().locator("#username").waitFor();
            tell("forgotten password", stranger.page(), complaints);
            for (String path : List.of("/nowhere", "/manage?q=nothing-like-this", "/me/messages/none")) {
                house.owner().open(house.organization().url() + path);
                tell(path, house.owner().page(), complaints);
            }
        }
        assertEquals(List.of(), complaints);
    }

    /** The control: what is wrong is found. */
    @Test
    void aPageThatNotEverybodyCanUseIsFound() {
        Page page = chromium.person(Platform.artefacts().resolve("pages")).page();
        page.setContent("""
                <html lang="en"><title>Bad</title><style>.faint { color: #bbb } .wide { width: 900px } a:focus { outline: 0 } .bar { position: fixed; inset: 0; top: 60px; background: #fff }
                .cut { width: 60px; height: 20px; overflow: hidden } .go { animation: go 9s infinite } @keyframes go { to { opacity: 0 } } .btn { border: 0 }</style>
                <main><h1>Bad</h1><p class="faint">Faint</p><p class="wide">Wide</p><p class="go">Moving</p><p class="cut">Just fits</p>
                <a href="#a">Unseen</a><button class="btn">Edgeless</button></main><div class="bar"></div>""");
        List<String> complaints = Looking.closelyAt(page);
        for (String found : List.of(
                "color-contrast",
                "px wide in 320",
                "cut off",
                "moves",
                "focus cannot be seen",
                "focus is hidden",
                "no edge")) {
            assertTrue(
                    complaints.stream().anyMatch(complaint -> complaint.contains(found)),
                    () -> found + ": " + complaints);
        }
    }

    private static List<String> complaints(House house, boolean closely) {
        List<String> complaints = new ArrayList<>();
        for (String route : SitePages.site()) {
            looked(
                    house.reader(route),
                    house.organization().url() + house.pages().address(route),
                    route,
                    closely,
                    complaints);
        }
        return complaints;
    }

    private static void looked(Screen reader, String address, String route, boolean closely, List<String> complaints) {
        Page page = reader.page();
        @Nullable Response answer = page.navigate(address);
        assertEquals(200, answer == null ? 0 : answer.status(), route);
        assertTrue(answer != null && answer.text().strip().endsWith("</html>"), () -> route + " stops in the middle");
        (closely ? Looking.closelyAt(page) : Looking.at(page)).forEach(each -> complaints.add(route + ", " + each));
        String button = REFUSED.get(route);
        if (button != null) {
            page.navigate(address);
            reader.press(button);
            page.locator("[role=alert], .error").first().waitFor();
            (closely ? Looking.closelyAt(page) : Looking.at(page))
                    .forEach(each -> complaints.add(route + " refused, " + each));
        }
    }

    private static void tell(String what, Page page, List<String> complaints) {
        Looking.at(page).forEach(each -> complaints.add(what + ", " + each));
    }
}
