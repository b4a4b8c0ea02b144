package org.plenum.acceptance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Screen;

/** What customers are asked to agree to, and that it stays known which text they read. */
class ConsentTest {
    private static final Organization ORGANIZATION = Organization.fresh();

    private Sale sale;
    private String consents;

    @BeforeEach
    void anEvent() {
        sale = ORGANIZATION.sale(0, 10);
        consents = "/api/v1/events/" + sale.eventId() + "/consents";
    }

    @Test
    void withoutAConsentNothingIsAsked() {
        assertEquals(200, checkout(sale.hold(1)).status());
        assertEquals(
                0,
                ORGANIZATION
                        .anonymous()
                        .get(publicConsents())
                        .expect(200)
                        .json()
                        .getAsJsonArray("items")
                        .size());
    }

    @Test
    void nobodyBuysWithoutARequiredOneAndTheOrderKeepsWhatWasRead() {
        Api.Answer terms = ask("Terms", true, "I agree to the terms.");
        Api.Answer news = ask("News", false, "Write to me.");
        Sale.Held held = sale.hold(1);

        Api.Answer refused = checkout(held);
        assertEquals(422, refused.status(), refused.text());
        assertTrue(refused.text().contains("consents." + terms.string("id")), refused.text());
        Api.Answer bought = checkout(held, agreement(terms.string("id"), 1)).expect(200);
        change(terms, "I agree to other terms.");
        List<JsonObject> given = items(ORGANIZATION
                .organizer()
                .get("/api/v1/orders/" + bought.string("orderCode") + "/consents")
                .expect(200));
        assertEquals(2, given.size());
        assertEquals(
                "<p>I agree to the terms.</p>", given.getFirst().get("text").getAsString());
        assertTrue(given.getFirst().get("agreed").getAsBoolean());
        assertEquals(1, given.getFirst().get("edition").getAsInt());
        assertFalse(given.getLast().get("agreed").getAsBoolean(), "what was not ticked was not agreed to");
        assertEquals(news.string("id"), given.getLast().get("id").getAsString());
        assertEquals(
                403,
                ORGANIZATION
                        .staff()
                        .get("/api/v1/orders/" + bought.string("orderCode") + "/consents")
                        .status());
    }

    @Test
    void whoAgreedTakesItBackByThemselves() {
        Api.Answer terms = ask("Terms", true, "I agree to the terms.");
        Api.Answer news = ask("News", false, "Write to me.");
        Api.Answer bought = checkout(
                        sale.hold(1), List.of(agreement(terms.string("id"), 1), agreement(news.string("id"), 1)))
                .expect(200);
        String order = "/api/v1/public/orders/" + bought.string("orderCode") + "/consents/";
        Api customer = ORGANIZATION.anonymous().with("Order-Secret", bought.string("orderSecret"));

        assertEquals(
                404, ORGANIZATION.anonymous().delete(order + news.string("id")).status(), "without the secret");
        assertEquals(409, customer.delete(order + terms.string("id")).status(), "the order depends on it");
        try (Chromium browser = new Chromium()) {
            Screen screen = browser.person(Path.of(Platform.artefacts().toString(), "consent-taken-back"));
            screen.open(
                    ORGANIZATION.url() + "/orders/" + bought.string("orderCode") + "/" + bought.string("orderSecret"));
            assertEquals(1, screen.page().getByText("Take back my consent").count(), "the required one has no button");
            screen.press("[value='Take back my consent']").see("Taken back on ");
            assertEquals(0, screen.page().getByText("Take back my consent").count());
            screen.look("taken-back");
        }
        customer.delete(order + news.string("id")).expect(204);
        List<JsonObject> given = items(ORGANIZATION
                .organizer()
                .get("/api/v1/orders/" + bought.string("orderCode") + "/consents")
                .expect(200));
        assertTrue(given.getFirst().get("takenBackAt").isJsonNull());
        assertTrue(given.getLast().get("agreed").getAsBoolean(), "what was said is still known");
        assertFalse(given.getLast().get("takenBackAt").isJsonNull());
    }

    @Test
    void anotherTextIsAnotherEditionAndAnOldOneCannotBeAgreedTo() {
        Api.Answer terms = ask("Terms", true, "I agree.");
        Sale.Held held = sale.hold(1);
        assertEquals(2, change(terms, "I agree to more.").json().get("edition").getAsInt());

        Api.Answer refused = checkout(held, agreement(terms.string("id"), 1));
        assertEquals(422, refused.status(), refused.text());
        assertTrue(refused.text().contains("outdated"), refused.text());
        assertEquals(200, checkout(held, agreement(terms.string("id"), 2)).status());
    }

    @Test
    void anotherEventsConsentIsNotAskedHere() {
        Sale other = ORGANIZATION.sale(0, 1);
        Api.Answer theirs = ORGANIZATION
                .organizer()
                .post(
                        "/api/v1/events/" + other.eventId() + "/consents",
                        Map.of("name", "T", "texts", List.of(Map.of("language", "en", "text", "x"))))
                .expect(201);

        Api.Answer refused = checkout(sale.hold(1), agreement(theirs.string("id"), 1));
        assertEquals(422, refused.status(), refused.text());
    }

    @Test
    void whatActsIsTakenOut() {
        Api.Answer terms =
                ask("Terms", false, "<p>Fine <script>alert(1)</script><a href=\"javascript:alert(1)\">x</a></p>");
        assertFalse(terms.text().contains("script"), terms.text());
    }

    @Test
    void theCheckoutAsksAndTheOrderShows() {
        ask("Terms", true, "I agree to the <a href=\"/pages/terms\">terms</a>.");
        Sale.Held held = sale.hold(1);
        try (Chromium browser = new Chromium()) {
            Screen customer = browser.person(Path.of(Platform.artefacts().toString(), "consents"));
            Page page = customer.page();
            customer.open(ORGANIZATION.url() + "/events/" + sale.eventCode() + "/checkout/" + held.id() + "/"
                    + held.secret());
            customer.fill("buyer-name", "Ada Example")
                    .fill("buyer-email", "ada@x.example")
                    .press("#pay");
            page.getByText("Nobody can buy without agreeing to this.").first().waitFor();
            customer.look("asked");
            page.locator("[id^='consents:'][type=checkbox]").check();
            customer.press("#pay");
            page.waitForURL("**/orders/**");
        }
    }

    private Api.Answer ask(String name, boolean required, String text) {
        return ORGANIZATION
                .organizer()
                .post(
                        consents,
                        Map.of(
                                "name",
                                name,
                                "required",
                                required,
                                "texts",
                                List.of(Map.of("language", "en", "text", text))))
                .expect(201);
    }

    private Api.Answer change(Api.Answer consent, String text) {
        return ORGANIZATION
                .organizer()
                .with("If-Match", consent.header("ETag").orElseThrow())
                .patch(
                        consents + "/" + consent.string("id"),
                        Map.of("texts", List.of(Map.of("language", "en", "text", text))))
                .expect(200);
    }

    private String publicConsents() {
        return "/api/v1/public/events/" + sale.eventCode() + "/consents";
    }

    private static Map<String, Object> agreement(String id, int edition) {
        return Map.of("id", id, "edition", edition);
    }

    private Api.Answer checkout(Sale.Held held) {
        return checkout(held, List.of());
    }

    private Api.Answer checkout(Sale.Held held, Map<String, Object> agreement) {
        return checkout(held, List.of(agreement));
    }

    private Api.Answer checkout(Sale.Held held, List<Map<String, Object>> agreements) {
        Map<String, Object> body = new HashMap<>();
        body.put("buyer", Map.of("name", "Ada Example", "email", "ada@x.example"));
        body.put("attendees", List.of(Map.of("name", "Ada Example")));
        body.put("consents", agreements);
        return ORGANIZATION
                .anonymous()
                .with("Reservation-Secret", held.secret())
                .post("/api/v1/public/reservations/" + held.id() + "/checkout", body);
    }

    private static List<JsonObject> items(Api.Answer answer) {
        return answer.json().getAsJsonArray("items").asList().stream()
                .map(com.google.gson.JsonElement::getAsJsonObject)
                .toList();
    }
}
