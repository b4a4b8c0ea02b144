package org.plenum.acceptance.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.mail.CaughtMail;

/** What organizers write, in the reader's language; else in the organization's main one, else as it was written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentsTest {
    private static final String SCHEDULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <schedule>
              <version>1</version>
              <conference><acronym>t</acronym><title>T</title><start>2030-01-01</start><end>2030-01-01</end><days>1</days></conference>
              <day index="1" date="2030-01-01" start="2030-01-01T09:00:00+01:00" end="2030-01-01T18:00:00+01:00">
                <room name="Great hall" guid="5c3a3f0e-5c4f-5d3c-9a59-1d6c0a4b7a01">
                  <event id="1" guid="0f6b1a52-7c3e-5f0e-8f51-0d8cf1a2b301">
                    <date>2030-01-01T10:00:00+01:00</date><start>10:00</start><duration>00:45</duration>
                    <room>Great hall</room><slug>t-1</slug><title>Opening talk</title><subtitle/><track>Main stage</track><type>talk</type>
                    <language>en</language><abstract>Good morning to all.</abstract><description>Long.</description>
                    <persons><person id="1">Sia Speaker</person></persons><links/>
                  </event>
                </room>
              </day>
            </schedule>
            """;

    private Organization organization;
    private Sale sale;
    private String event;

    @BeforeAll
    void anEventInThreeLanguages() {
        organization = Organization.fresh();
        sale = organization.sale(1_000, 50);
        event = "/api/v1/events/" + sale.eventId();
        patch(
                event,
                Map.of(
                        "name",
                        "Strong ideas",
                        "tagline",
                        "Things that carry",
                        "language",
                        "en",
                        "translations",
                        Map.of(
                                "de",
                                Map.of("name", "Tragende Ideen", "tagline", "Was trägt", "venue", "Rathaus"),
                                "fr",
                                Map.of("name", "Idées fortes"))));
        patch(
                event + "/ticket-types/" + sale.ticketTypeId(),
                Map.of("translations", Map.of("de", Map.of("name", "Normalpreis"))));
        choose(List.of("de", "en", "fr", "nl"), "de");
    }

    @Test
    void eachFieldFallsBackForItself() {
        String german = page("/events/" + sale.eventCode() + "?lang=de");
        String french = page("/events/" + sale.eventCode() + "?lang=fr");
        String dutch = page("/events/" + sale.eventCode() + "?lang=nl");
        String english = page("/events/" + sale.eventCode() + "?lang=en");

        assertSays(german, "Tragende Ideen", "Was trägt", "Rathaus", "Normalpreis");
        assertSilent(german, "Strong ideas", "Things that carry");
        assertSays(french, "Idées fortes", "Was trägt", "Normalpreis");
        assertSays(dutch, "Tragende Ideen");
        assertSays(english, "Strong ideas", "Things that carry", "Regular");
        assertSilent(english, "Tragende");
    }

    @Test
    void homeShopAndPublicApiSayTheSame() {
        assertSays(page("/?lang=fr"), "Idées fortes");
        assertSays(page("/events/" + sale.eventCode() + "/tickets?lang=de"), "Tragende Ideen", "Normalpreis");
        Api german = organization.anonymous().with("Accept-Language", "de-AT, en;q=0.5");
        Api.Answer shown =
                german.get("/api/v1/public/events/" + sale.eventCode()).expect(200);
        assertEquals("Tragende Ideen", shown.string("name"));
        assertTrue(shown.header("Vary").orElse("").contains("Accept-Language"));
        assertEquals(
                "Idées fortes",
                german.get("/api/v1/public/events/" + sale.eventCode() + "?lang=fr")
                        .expect(200)
                        .string("name"));
        assertTrue(german.get("/api/v1/public/events/" + sale.eventCode() + "/ticket-types")
                .expect(200)
                .text()
                .contains("Normalpreis"));
        assertEquals(
                "Strong ideas",
                organization
                        .organizer()
                        .with("Accept-Language", "de")
                        .get(event)
                        .expect(200)
                        .string("name"),
                "whoever writes it sees what was written");
    }

    @Test
    void whatIsBoughtKeepsTheBuyersWords() {
        Api german = organization.anonymous().with("Accept-Language", "de");
        JsonObject held = german.post(
                        "/api/v1/public/events/" + sale.eventCode() + "/reservations",
                        Map.of("items", List.of(Map.of("ticketTypeId", sale.ticketTypeId(), "quantity", 1))))
                .expect(201)
                .json();
        String buyer = organization.email("grete");
        Api.Answer checkedOut = german.with(
                        "Reservation-Secret", held.get("secret").getAsString())
                .post(
                        "/api/v1/public/reservations/" + held.get("id").getAsString() + "/checkout",
                        Map.of(
                                "buyer",
                                Map.of("name", "Grete", "email", buyer),
                                "attendees",
                                List.of(Map.of("ticketTypeId", sale.ticketTypeId(), "name", "Grete", "email", buyer))))
                .expect(200);
        Sale.Bought bought = Sale.Bought.of(checkedOut);
        Sale.stripe().pay(bought.session());
        JsonObject order = sale.awaitStatus(bought, "PAID");

        assertTrue(order.toString().contains("Normalpreis"), order::toString);
        CaughtMail mail = Platform.running()
                .mail()
                .await(buyer, it -> it.subject().contains("Tragende Ideen"), Duration.ofMinutes(1))
                .orElseThrow();
        assertSays(mail.text(), "Tragende Ideen", "Rathaus", "Normalpreis");
        assertSilent(mail.text(), "Strong ideas", "Regular");
    }

    @Test
    void anAgendaIsSaidInOtherLanguagesAndStaysSoWhenItsFileComesAgain() {
        organization
                .organizer()
                .with("Content-Type", "application/xml")
                .send("PUT", event + "/agenda", SCHEDULE)
                .expect(200);
        patch(
                event + "/sessions/" + first("sessions"),
                Map.of("translations", Map.of("de", Map.of("title", "Eröffnung", "summary", "Guten Morgen."))));
        patch(event + "/tracks/" + first("tracks"), Map.of("translations", Map.of("de", Map.of("name", "Hauptbühne"))));
        patch(event + "/rooms/" + first("rooms"), Map.of("translations", Map.of("de", Map.of("name", "Großer Saal"))));
        String agenda = "/events/" + sale.eventCode() + "/agenda?lang=";

        assertSays(page(agenda + "de"), "Eröffnung", "Hauptbühne", "Großer Saal", "Guten Morgen.");
        organization
                .organizer()
                .with("Content-Type", "application/xml")
                .send("PUT", event + "/agenda", SCHEDULE.replace("10:45", "11:00"))
                .expect(200);
        assertSays(page(agenda + "de"), "Eröffnung");
        assertSays(page(agenda + "en"), "Opening talk", "Main stage", "Great hall");
    }

    @Test
    void whatIsWrongInOneLanguageIsSaidAtItsField() {
        Api.Answer refused = organization
                .organizer()
                .with("If-Match", "*")
                .patch(
                        event,
                        Map.of(
                                "translations",
                                Map.of(
                                        "de",
                                        Map.of("name", "x".repeat(121), "code", "kein-text"),
                                        "Not a language",
                                        Map.of("name", "x"))));

        assertEquals(422, refused.status());
        assertSays(refused.text(), "translations.de.name", "translations.de.code", "translations.Not a language");
    }

    @Test
    void nullTakesATextAwayAndAStaleVersionIsRefused() {
        String address = event + "/ticket-types/" + sale.ticketTypeId();
        Map<String, Object> without = new TreeMap<>();
        without.put("name", null);
        Api.Answer before = organization.organizer().get(address).expect(200);
        patch(address, Map.of("translations", Map.of("fr", Map.of("name", "Tarif normal"))));
        patch(address, Map.of("translations", Map.of("fr", without)));

        Api.Answer after = organization.organizer().get(address).expect(200);
        assertFalse(after.json().getAsJsonObject("translations").has("fr"), after::text);
        assertTrue(after.json().getAsJsonObject("translations").has("de"), after::text);
        organization
                .organizer()
                .with("If-Match", before.header("ETag").orElseThrow())
                .patch(address, Map.of("translations", Map.of("fr", Map.of("name", "Trop tard"))))
                .expect(412);
    }

    private void choose(List<String> active, String main) {
        organization
                .owner()
                .with("If-Match", "*")
                .patch("/api/v1/organization/languages", Map.of("active", active, "main", main))
                .expect(200);
    }

    private void patch(String address, Map<String, ?> changes) {
        organization.organizer().with("If-Match", "*").patch(address, changes).expect(200);
    }

    private String first(String list) {
        return organization
                .organizer()
                .get(event + "/" + list)
                .expect(200)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    private String page(String path) {
        Visitor.Page page = new Visitor().get(organization.url() + path);
        assertEquals(200, page.status(), path);
        return page.text();
    }

    private static void assertSays(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> part + " is missing in " + text);
        }
    }

    private static void assertSilent(String text, String... parts) {
        for (String part : parts) {
            assertFalse(text.contains(part), () -> part + " stands in " + text);
        }
    }
}
