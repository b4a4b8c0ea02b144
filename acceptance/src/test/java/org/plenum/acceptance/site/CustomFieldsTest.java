package org.plenum.acceptance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Screen;

/** What organizers ask at the checkout, and where its answers are seen. */
class CustomFieldsTest {
    private static final Organization ORGANIZATION = Organization.fresh();

    private Sale sale;
    private String fields;

    @BeforeEach
    void anEvent() {
        sale = ORGANIZATION.sale(0, 10);
        fields = "/api/v1/events/" + sale.eventId() + "/custom-fields";
    }

    @Test
    void eachTicketIsAskedAndTheAnswersFollowIt() {
        String shirt = ask(Map.of("label", "Shirt", "type", "CHOICE", "choices", List.of("S", "M"), "required", true));
        String days = ask(Map.of("label", "Days", "type", "SEVERAL", "choices", List.of("Mon", "Tue")));
        String age = ask(Map.of("label", "Age", "type", "NUMBER"));
        String first = ask(Map.of("label", "First time", "type", "YES_NO"));
        String reference = ask(Map.of("label", "Reference", "askedOf", "BUYER", "required", true));
        Sale.Held held = sale.hold(1);

        Api.Answer missing = checkout(held, List.of(), List.of()).expect(422);
        assertTrue(missing.text().contains("buyer.answers." + reference), missing.text());
        assertTrue(missing.text().contains("attendees[0].answers." + shirt), missing.text());
        assertEquals(
                422,
                checkout(held, List.of(answer(reference, "A7")), List.of(answer(shirt, "XXL")))
                        .status());
        assertEquals(
                422,
                checkout(held, List.of(answer(shirt, "S")), List.of(answer(shirt, "S")))
                        .status(),
                "the buyer is not asked for a shirt");

        Api.Answer bought = checkout(
                        held,
                        List.of(answer(reference, "A7")),
                        List.of(answer(shirt, "M"), answer(days, List.of("Tue")), answer(age, 42), answer(first, true)))
                .expect(200);
        change(shirt, Map.of("label", "Size of shirt", "choices", List.of("Small", "Medium")));
        JsonObject order = sale.order(Sale.Bought.of(bought));
        assertEquals(
                "[A7]",
                values(order.getAsJsonArray("answers").asList().stream()
                        .map(com.google.gson.JsonElement::getAsJsonObject)
                        .toList()));
        List<JsonObject> given =
                items(order.getAsJsonArray("tickets").get(0).getAsJsonObject().getAsJsonArray("answers"));
        assertEquals("[M, [Tue], 42, true]", values(given));
        assertEquals("Shirt", given.getFirst().get("label").getAsString(), "the question as it was asked");
        Api.Answer attendees = ORGANIZATION
                .organizer()
                .get("/api/v1/events/" + sale.eventId() + "/attendees")
                .expect(200);
        assertEquals(
                "[M, [Tue], 42, true]",
                values(items(attendees
                        .json()
                        .getAsJsonArray("items")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("answers"))));
    }

    @Test
    void aFieldOfOtherTicketsIsNotAsked() {
        Api.Answer type = ORGANIZATION
                .organizer()
                .post(
                        "/api/v1/events/" + sale.eventId() + "/ticket-types",
                        Map.of(
                                "name",
                                "Dinner",
                                "price",
                                Map.of("amountMinor", 0, "currency", "EUR"),
                                "quantity",
                                5,
                                "minPerOrder",
                                1,
                                "maxPerOrder",
                                5,
                                "visibility",
                                "PUBLIC"))
                .expect(201);
        ask(Map.of("label", "Food", "required", true, "ticketTypeIds", List.of(type.string("id"))));
        checkout(sale.hold(1), List.of(), List.of()).expect(200);
    }

    @Test
    void anotherEventsAndAnotherOrganizationsFieldsAndTicketsAreRefused() {
        Sale other = ORGANIZATION.sale(0, 1);
        Api.Answer theirs = ORGANIZATION
                .organizer()
                .post("/api/v1/events/" + other.eventId() + "/custom-fields", Map.of("label", "Theirs"))
                .expect(201);
        assertEquals(
                404,
                ORGANIZATION.organizer().get(fields + "/" + theirs.string("id")).status());
        assertEquals(
                422,
                checkout(sale.hold(1), List.of(), List.of(answer(theirs.string("id"), "x")))
                        .status());
        assertEquals(
                422,
                ORGANIZATION
                        .organizer()
                        .post(fields, Map.of("label", "X", "ticketTypeIds", List.of(other.ticketTypeId())))
                        .status());
        Organization stranger = Organization.fresh();
        assertEquals(404, stranger.organizer().get(fields).status());
        assertEquals(
                404, stranger.organizer().post(fields, Map.of("label", "X")).status());
        String mine = ask(Map.of("label", "Mine"));
        assertEquals(404, stranger.organizer().get(fields + "/" + mine).status());
        assertEquals(404, stranger.organizer().delete(fields + "/" + mine).status());
        assertEquals(
                403, ORGANIZATION.staff().post(fields, Map.of("label", "X")).status());
    }

    @Test
    void theCheckoutAsksInTheReadersLanguageAndKeepsWhatIsTyped() {
        ask(Map.of(
                "label",
                "Shirt",
                "type",
                "CHOICE",
                "choices",
                List.of("S", "M"),
                "required",
                true,
                "translations",
                Map.of("de", Map.of("label", "Hemd", "choices", "klein\nmittel"))));
        ask(Map.of("label", "Days", "type", "SEVERAL", "choices", List.of("Mon", "Tue")));
        ask(Map.of("label", "Born", "type", "DATE"));
        ask(Map.of("label", "Reference", "askedOf", "BUYER"));
        Sale.Held held = sale.hold(2);
        try (Chromium browser = new Chromium()) {
            Screen customer = browser.person(Path.of(Platform.artefacts().toString(), "custom-fields"));
            Page page = customer.page();
            customer.open(ORGANIZATION.url() + "/events/" + sale.eventCode() + "/checkout/" + held.id() + "/"
                    + held.secret() + "?lang=de");
            customer.fill("buyer-name", "Ada Example").fill("buyer-email", "ada@x.example");
            page.getByLabel("Reference").fill("A7");
            page.getByLabel("Born").first().fill("1990-01-31");
            page.getByLabel("Tue").first().check();
            page.locator("input[id='attendees:1:buyerToo']").check();
            assertEquals(false, page.locator("input[id='attendees:1:name']").isVisible());
            page.getByLabel("Hemd").first().selectOption("M");
            customer.look("asked");
            customer.press("#pay");
            page.locator("[id='attendees:1:answers:0:choice-error'], .error")
                    .first()
                    .waitFor();
            customer.look("refused");
            page.reload();
            assertEquals("1990-01-31", page.getByLabel("Born").first().inputValue());
            assertTrue(page.getByLabel("Tue").first().isChecked());
            assertTrue(page.locator("input[id='attendees:1:buyerToo']").isChecked());
            assertEquals("M", page.getByLabel("Hemd").first().inputValue());
            page.getByLabel("Hemd").nth(1).selectOption("S");
            customer.press("#pay");
            page.waitForURL("**/orders/**");
            page.getByText("mittel").first().waitFor();
            page.getByText("A7").first().waitFor();
            customer.look("answered");
        }
        assertEquals(
                2L,
                ORGANIZATION
                        .organizer()
                        .get("/api/v1/events/" + sale.eventId() + "/attendees")
                        .expect(200)
                        .json()
                        .getAsJsonArray("items")
                        .asList()
                        .stream()
                        .filter(each ->
                                each.getAsJsonObject().get("name").getAsString().equals("Ada Example"))
                        .count());
    }

    private String ask(Map<String, Object> field) {
        return ORGANIZATION.organizer().post(fields, field).expect(201).string("id");
    }

    private void change(String id, Map<String, Object> patch) {
        String tag = ORGANIZATION
                .organizer()
                .get(fields + "/" + id)
                .expect(200)
                .header("ETag")
                .orElseThrow();
        ORGANIZATION
                .organizer()
                .with("If-Match", tag)
                .patch(fields + "/" + id, patch)
                .expect(200);
        assertEquals(
                412,
                ORGANIZATION
                        .organizer()
                        .with("If-Match", tag)
                        .patch(fields + "/" + id, patch)
                        .status(),
                "stale");
    }

    private static Map<String, Object> answer(String field, Object value) {
        return Map.of("fieldId", UUID.fromString(field).toString(), "value", value);
    }

    private Api.Answer checkout(Sale.Held held, List<Map<String, Object>> ofBuyer, List<Map<String, Object>> ofGuest) {
        Map<String, Object> body = new HashMap<>();
        body.put("buyer", Map.of("name", "Ada Example", "email", "ada@x.example", "answers", ofBuyer));
        body.put("attendees", List.of(Map.of("name", "Ada Example", "answers", ofGuest)));
        return ORGANIZATION
                .anonymous()
                .with("Reservation-Secret", held.secret())
                .post("/api/v1/public/reservations/" + held.id() + "/checkout", body);
    }

    private static List<JsonObject> items(com.google.gson.JsonArray array) {
        return array.asList().stream()
                .map(com.google.gson.JsonElement::getAsJsonObject)
                .toList();
    }

    private static String values(List<JsonObject> answers) {
        return answers.stream()
                .map(answer -> answer.get("value").toString().replace("\"", ""))
                .toList()
                .toString();
    }
}
