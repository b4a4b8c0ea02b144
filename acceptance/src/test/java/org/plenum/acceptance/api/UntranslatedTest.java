package org.plenum.acceptance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Screen;
import org.plenum.localstack.DemoAccount;

/**
 * Every page in the pseudo-language, in which each letter of our own texts has an accent: a plain letter that is neither of the contents nor of a name comes from nowhere that
 * could be translated.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UntranslatedTest {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    /** Names of faces, samples of people's own, and what people wrote. */
    private static final List<Pattern> CONTENTS = List.of(
            Pattern.compile(
                    // Before the codes of eight characters: half an id can be all digits.
                    "https?://\\S*|[\\w.+-]+@[\\w.-]+|PROMO-[\\w-]+|[\\w-]+\\.localhost\\S*|Event [0-9a-f]{8}|event-[0-9a-f]{8}"),
            Pattern.compile(
                    "Organization [\\w-]+|org-\\d+-\\w+|(?:About|(?:Consent|Field|Speaker|Sponsor|Partners|Quota|Group|Scarce) of|scarce-of-|Waits|Northwind Trust|Wingtip Salon|Rotterdam|read-|\\bS[OS]\\b|Ada|New|Member of|Olga|Owner|Of) ?"),
            Pattern.compile(
                    "[0-9A-Z]{4}-[0-9A-Z]{4}|\\b[0-9A-Z]{8}\\b|INV-[\\d-]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            Pattern.compile(
                    "Regular|regular|Town hall|Great hall|Opening of|Sia Speaker|Main|Hello\\.?(?: from)?|Long\\.|talk"),
            // Names of languages, cookies and days, which the platform beneath us says
            Pattern.compile("English|\\b(?:en|lang|session)\\b|\\b[A-Z][a-z]{2,8} \\d{1,2} [A-Z][a-z]{2,8}\\b"),
            Pattern.compile(
                    "Europe/\\w+|Amsterdam|\\b(?:CES?T|UTC|GMT)\\b|\\b[A-Z]{3}\\b|schedule\\.xml|#[0-9a-f]{6}|acct_|\\bpo_\\w+|\\bAa\\b"));

    /** The languages call themselves by their own names; choices of currencies, zones and typefaces are names too; so is what lies ready to be sent. */
    private static final String TEXTS = """
            () => {
              const skipped = 'script, style, template, noscript, svg, pre, .avatar, #timeZone, #currency, .fonts, #bodyFont, .brand-scope, .editor-content, '
                + '[lang]:not([lang="qps"]):not(html)';
              const texts = [document.title];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (!element.closest(skipped) && element.checkVisibility()) {
                  texts.push(walker.currentNode.data);
                }
              }
              for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt], input[type=submit], input[type=button], [data-confirm], [data-undoable]')) {
                if (!element.closest(skipped)) {
                  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-confirm', 'data-undoable']) {
                    texts.push(element.getAttribute(name) ?? '');
                  }
                  if (element.matches('input[type=submit], input[type=button]')) {
                    texts.push(element.value);
                  }
                }
              }
              return texts.map(text => text.trim()).filter(text => text);
            }""";

    /** Shows components with samples, on the local stack only. */
    private static final String GALLERY = "/manage/components";

    private final Set<String> untranslated = new TreeSet<>();
    private final List<Page> people = new ArrayList<>();
    private World world;
    private Chromium chromium;

    @BeforeAll
    void anOrganizationWithOneOfEverything() {
        world = new World();
        world.organization.account("owner", "org-admin");
        chromium = new Chromium();
    }

    @AfterAll
    void closed() {
        chromium.close();
    }

    @BeforeEach
    void nothingSeenYet() {
        untranslated.clear();
    }

    /** What a page looks like is another test's; pictures of pages that go on loading cost minutes. */
    @AfterEach
    void leavePages() {
        people.forEach(page -> page.navigate("about:blank"));
    }

    private Screen person() {
        Screen person = chromium.person(Platform.artefacts());
        people.add(person.page());
        return person;
    }

    @Test
    void noPageSaysWhatIsNotTranslated() {
        Screen owner = person();
        owner.open(world.organization.url() + "/manage").logIn(world.organization.email("owner"), DemoAccount.PASSWORD);
        owner.page().waitForURL(world.organization.url() + "/**");
        read(owner.page(), "/?lang=qps");
        assertEquals("qps", owner.page().locator("html").getAttribute("lang"), "the pseudo-language is spoken");
        List<String> seen = new ArrayList<>();
        for (String route : PageAddresses.pages()) {
            if (!route.equals(GALLERY)) {
                read(owner.page(), PageAddresses.of(world, route, "none"));
                seen.add(route);
            }
        }
        assertTrue(seen.size() > 20, seen::toString);
        read(owner.page(), "/no/such/page");
        refused(owner.page(), "/manage/events/new", "save");
        refused(owner.page(), "/manage/events/" + world.sale.eventId() + "/tickets/new", "save");
        refused(owner.page(), "/manage/members", "send");
        assertEquals(Set.of(), untranslated);
    }

    @Test
    void norDoesTheConsole() {
        Screen superadmin = person();
        String console = Platform.running().adminUrl();
        superadmin.open(console + "/").logIn("superadmin", DemoAccount.PASSWORD);
        superadmin.page().waitForURL(console + "/**");
        Organization organization = world.organization;
        for (String path :
                List.of("/?lang=qps", "/organizations/new", "/organizations/" + organization.slug(), "/no/such/page")) {
            superadmin.page().navigate(console + path);
            note(superadmin.page(), "console " + path);
        }
        assertEquals(Set.of(), untranslated);
    }

    /** Sends an empty form: what is wrong with it must be said in words of the bundles, too. */
    private void refused(Page page, String path, String button) {
        page.navigate(world.organization.url() + path);
        page.locator("form [name='" + button + "']").first().click();
        page.waitForLoadState();
        note(page, "refused " + path);
    }

    private void read(Page page, String path) {
        page.navigate(world.organization.url() + path);
        note(page, path);
    }

    private void note(Page page, String where) {
        for (Object text : (List<?>) page.evaluate(TEXTS)) {
            String own = text.toString();
            for (Pattern contents : CONTENTS) {
                own = contents.matcher(own).replaceAll(" ");
            }
            if (WORD.matcher(own).find()) {
                untranslated.add(where.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…") + ": " + text);
            }
        }
    }
}
