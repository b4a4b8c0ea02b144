package org.plenum.acceptance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;
import org.plenum.acceptance.support.Visitor;

/** Public pages are kept as bytes; whatever is asked for a second after a change shows it. Changes past the application are those that another node makes. */
class KeptPagesTest {
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(1);
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
                </room>
              </day>
            </schedule>
            """;

    private static Organization organization;
    private static Sale sale;

    @BeforeAll
    static void anEvent() {
        organization = Organization.fresh();
        sale = organization.sale(1250, 3);
    }

    @Test
    void anEventThatIsChangedElsewhere() {
        String name = "Renamed " + System.nanoTime();
        for (String page : List.of("/", event(), event() + "/tickets")) {
            change(page, has(name + page.length()), () -> event("name = ?", name + page.length()));
        }
    }

    @Test
    void whoChangesSomethingFindsItAtOnce() {
        for (int n = 0; n < 5; n++) {
            String tagline = "Said for the " + n + ". time";
            assertFalse(text(event()).contains(tagline));
            edit(Map.of("tagline", tagline));
            assertTrue(text(event()).contains(tagline), "right after it was saved");
        }
    }

    @Test
    void aPriceThatIsChangedElsewhere() {
        Sale own = organization.sale(4400, 30);
        change(
                "/events/" + own.eventCode(),
                has("€44.05"),
                () -> Tables.change(
                        "update " + organization.schema()
                                + ".ticket_type set price_minor = 4405 where id = cast(? as uuid)",
                        own.ticketTypeId()));
    }

    @Test
    void theLastTicketsBeingTaken() {
        Sale own = organization.sale(1000, 4);
        change("/events/" + own.eventCode(), has("3 left"), () -> own.hold(1));
        change("/events/" + own.eventCode(), has("Sold out"), () -> own.hold(3));
        assertTrue(text("/events/" + own.eventCode() + "/tickets").contains("Sold out"));
    }

    @Test
    void aSaleThatBeginsByItself() {
        Sale own = organization.sale(1000, 4);
        String page = "/events/" + own.eventCode();
        Instant begins = Instant.now().plusSeconds(3);
        Tables.change(
                "update " + organization.schema()
                        + ".ticket_type set sales_start_at = cast(? as timestamptz) where id = cast(? as uuid)",
                begins.toString(),
                own.ticketTypeId());
        change(page, has("On sale from"), () -> {});
        Predicate<String> open = has("?type=regular");
        while (true) {
            Instant asked = Instant.now();
            if (open.test(text(page))) {
                assertFalse(asked.isBefore(begins.minus(SEEN_WITHIN)), "not long before its time");
                return;
            }
            assertTrue(asked.isBefore(begins.plus(SEEN_WITHIN)), "closed a second after it began");
        }
    }

    @Test
    void anAgenda() {
        Sale own = organization.sale(0, 10);
        String page = "/events/" + own.eventCode() + "/agenda";
        change(
                page,
                has("Opening words"),
                () -> organization
                        .organizer()
                        .with("Content-Type", "application/xml")
                        .send("PUT", "/api/v1/events/" + own.eventId() + "/agenda", SCHEDULE)
                        .expect(200));
        change(
                page + "?day=2030-01-01",
                has("Closing words"),
                () -> Tables.change(
                        "update " + organization.schema()
                                + ".agenda_session set title = ? where event_id = cast(? as uuid)",
                        "Closing words",
                        own.eventId()));
    }

    @Test
    void publishingAndWithdrawing() {
        Sale own = organization.sale(0, 10);
        String page = "/events/" + own.eventCode();
        String publication = "/api/v1/events/" + own.eventId() + "/publication";
        changeOfStatus(page, 404, () -> organization.organizer().delete(publication));
        changeOfStatus(
                page, 200, () -> organization.organizer().put(publication).expect(200));
        changeOfStatus(
                page,
                404,
                () -> Tables.change(
                        "update " + organization.schema()
                                + ".event set visibility = 'INVITATION' where id = cast(? as uuid)",
                        own.eventId()));
        assertFalse(text("/").contains(own.eventCode()), "nor does the home page lead there");
    }

    @Test
    void theLookOfTheOrganization() {
        Organization own = Organization.fresh();
        own.sale(0, 10);
        assertEquals(200, new Visitor().get(own.url() + "/").status());
        Api.Answer look = own.owner().get("/api/v1/branding").expect(200);
        own.owner()
                .with("If-Match", look.header("ETag").orElseThrow())
                .patch("/api/v1/branding", Map.of("footer", "Registered at Rotterdam"))
                .expect(200);
        assertTrue(new Visitor().get(own.url() + "/").text().contains("Registered at Rotterdam"));
        change(
                own,
                "/",
                page -> page.text().contains("Registered at Delft"),
                () -> Tables.change("update " + own.schema() + ".branding set footer = ?", "Registered at Delft"));
    }

    @Test
    void anOrganizationThatIsSuspended() {
        Organization own = Organization.fresh();
        change(
                own,
                "/",
                page -> page.status() == 503,
                () -> Tables.change("update platform.organization set state = 'SUSPENDED' where slug = ?", own.slug()));
    }

    @Test
    void organizationsDoNotMeet() {
        Organization other = Organization.fresh();
        Sale theirs = other.sale(1250, 3);
        Tables.change("update " + other.schema() + ".event set code = ?, name = ?", sale.eventCode(), "Theirs alone");
        for (String page : List.of("/", event(), event() + "/agenda", event() + "/tickets")) {
            for (int n = 0; n < 3; n++) {
                assertTrue(new Visitor().get(other.url() + page).text().contains("Theirs alone"), page);
                assertFalse(text(page).contains("Theirs alone"), page);
            }
        }
        assertNotEquals(theirs.eventId(), sale.eventId());
        Api shouting = Api.of(organization.url().replace("http://org-", "http://ORG-"));
        assertFalse(shouting.get(event()).expect(200).text().contains("Theirs alone"));
    }

    @Test
    void whoIsSignedInGetsNothingThatOthersWouldSee() {
        organization.account("organizer", "organizer");
        Visitor known = new Visitor();
        known.logIn(organization.url() + "/manage", organization.email("organizer"));
        Visitor.Page theirs = known.get(organization.url() + event());
        Visitor.Page mine = new Visitor().get(organization.url() + event());

        assertEquals(mine.text(), theirs.text());
        assertFalse(mine.text().contains("Organizer"), mine.text());
        assertTrue(theirs.response().headers().allValues("Set-Cookie").isEmpty());
    }

    @Test
    void aLanguageIsRememberedByEachForHimself() {
        Visitor reader = new Visitor();
        Visitor.Page asked = reader.get(organization.url() + event() + "?lang=de");
        assertTrue(asked.text().contains("<html"), asked.text());
        assertTrue(asked.text().contains("lang=\"de\""), asked.text());
        assertTrue(
                asked.response().headers().firstValue("Set-Cookie").orElse("").startsWith("lang=de"));
        assertTrue(reader.get(organization.url() + event()).text().contains("lang=\"de\""));
        Visitor second = new Visitor();
        assertTrue(second.get(organization.url() + event() + "?lang=de")
                .response()
                .headers()
                .firstValue("Set-Cookie")
                .isPresent());
        assertTrue(text(event()).contains("lang=\"en\""));
        String french = organization
                .anonymous()
                .with("Accept-Language", "fr-CH")
                .get(event())
                .text();
        assertTrue(french.contains("lang=\"fr\""), french);
    }

    @Test
    void browsersAskWhetherItIsStillTheSame() {
        Api visitor = organization.anonymous().with("Accept-Encoding", "gzip");
        Api.Answer first = visitor.get(event()).expect(200);
        assertEquals(Optional.of("gzip"), first.header("Content-Encoding"));
        assertEquals(Optional.of("no-cache"), first.header("Cache-Control"));
        assertTrue(first.response().headers().allValues("Vary").toString().contains("Accept-Encoding"));
        String tag = first.header("ETag").orElseThrow();

        Api.Answer again = visitor.with("If-None-Match", tag).get(event());
        assertEquals(304, again.status());
        assertEquals(0, again.bytes().length);
        edit(Map.of("tagline", "Not the same " + System.nanoTime()));
        assertEquals(200, visitor.with("If-None-Match", tag).get(event()).status());

        Api.Answer head = organization.anonymous().send("HEAD", event(), null);
        assertEquals(200, head.status());
        assertEquals(0, head.bytes().length);
        assertTrue(head.header("Content-Security-Policy").orElse("").contains("script-src 'self'"));
        assertFalse(head.header("Content-Security-Policy").orElse("").contains("nonce"));
    }

    @Test
    void whatAPageDoesNotKnowIsNotKept() {
        assertTrue(text(event() + "?utm_source=letter").contains("?lang=de"), "what counts readers is left out");
        for (String query : List.of("?junk=" + "x".repeat(500), "?day=%3Cb%3E", "?lang=de&lang=fr", "?x", "?%00=")) {
            int status = new Visitor().get(organization.url() + event() + query).status();
            assertTrue(status == 200 || status == 400, query + " gave " + status);
        }
        Sale own = organization.sale(0, 10);
        String preset = "/events/" + own.eventCode() + "/tickets?q-regular=2";
        Api.Answer chosen = organization.anonymous().get(preset).expect(200);
        assertTrue(chosen.text().contains("value=\"2\""), chosen.text());
        assertEquals(Optional.empty(), chosen.header("ETag"));
    }

    @Test
    void whatIsNoPageIsNotKept() {
        Api.Answer missing = organization.anonymous().get("/events/nothing-here");
        assertEquals(404, missing.status());
        assertEquals(Optional.empty(), missing.header("ETag"));
        Api.Answer to = organization.anonymous().get("/me");
        assertEquals(302, to.status());
        assertEquals(Optional.empty(), to.header("ETag"));
    }

    private static String event() {
        return "/events/" + sale.eventCode();
    }

    private static String text(String path) {
        return new Visitor().get(organization.url() + path).text();
    }

    private static Predicate<String> has(String text) {
        return page -> page.contains(text);
    }

    private static void event(String set, String value) {
        Tables.change(
                "update " + organization.schema() + ".event set " + set + " where id = cast(? as uuid)",
                value,
                sale.eventId());
    }

    private static void edit(Map<String, String> fields) {
        String path = "/api/v1/events/" + sale.eventId();
        Api.Answer now = organization.organizer().get(path).expect(200);
        organization
                .organizer()
                .with("If-Match", now.header("ETag").orElseThrow())
                .patch(path, fields)
                .expect(200);
    }

    private static void change(String path, Predicate<String> shown, Runnable change) {
        change(organization, path, page -> shown.test(page.text()), change);
    }

    private static void changeOfStatus(String path, int status, Runnable change) {
        change(organization, path, page -> page.status() == status, change);
    }

    /** Asks without pause, so that the page is kept; whatever is asked for a second after the change shows it. */
    private static void change(Organization where, String path, Predicate<Visitor.Page> shown, Runnable change) {
        Visitor reader = new Visitor();
        reader.get(where.url() + path);
        reader.get(where.url() + path);
        change.run();
        long changed = System.nanoTime();
        while (true) {
            long asked = System.nanoTime();
            Visitor.Page page = reader.get(where.url() + path);
            if (shown.test(page)) {
                return;
            }
            assertTrue(
                    asked - changed < SEEN_WITHIN.toNanos(), "A second later " + path + " still shows " + page.text());
        }
    }
}
