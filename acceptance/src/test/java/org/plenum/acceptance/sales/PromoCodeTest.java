package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenum.acceptance.sales.Promotions.counted;
import static org.plenum.acceptance.sales.Promotions.euros;
import static org.plenum.acceptance.sales.Promotions.minor;
import static org.plenum.acceptance.sales.Promotions.reserve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** Promo codes from the organizer to the receipt: every place has the same figures, and a code is used exactly as often as it may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromoCodeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PRICE_MINOR = 999;

    private final Organization organization = Organization.fresh();

    private Sale sale;

    @BeforeEach
    void anEventOnSale() {
        sale = organization.sale(PRICE_MINOR, 40);
    }

    @AfterEach
    void theBooksAreRight() {
        assertTrue(Sale.stripe().awaitDeliveries(PATIENCE), "the webhooks have come");
        organization.awaitJobs();
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void quoteReservationPaymentOrderAndInvoiceHaveTheSameFigures() throws IOException {
        // Two tickets become cheaper, by 12.5 % of 9.99: 1.25 each.
        Promotions.create(sale, Map.of("code", "Friends", "kind", "PERCENT", "percent", 12.5, "ticketsPerOrderMax", 2));
        JsonObject quote = Promotions.quote(sale, 3, "friends").expect(200).json();
        JsonObject held = reserve(sale, 3, " FRIENDS ").expect(201).json();
        assertEquals(quote.get("lines"), held.get("lines"));
        assertEquals(List.of("2 × 874", "1 × 999"), lines(held));
        assertEquals(2747, minor(held, "total"));
        assertEquals(250, minor(quote, "saved"));
        Sale.Bought bought = Sale.Bought.of(sale.checkout(
                        new Sale.Held(text(held, "id"), text(held, "secret")), "Ada", organization.email("ada"), 3)
                .expect(200));
        assertEquals(2747, charged(bought));
        Sale.stripe().pay(bought.session());
        JsonObject order = sale.awaitStatus(bought, "PAID");
        assertEquals(quote.get("lines"), order.get("lines"));
        assertEquals(2747, minor(order, "total"));
        assertEquals(List.of(874L, 874L, 999L), prices(order));
        String invoice = invoice(bought);
        assertTrue(invoice.contains("Regular (Friends)"), invoice);
        assertTrue(invoice.contains("€8.74") && invoice.contains("€17.48") && invoice.contains("€27.47"), invoice);
        String page = new Visitor()
                .open(organization.url() + "/orders/" + bought.code() + "/" + bought.secret())
                .text();
        assertTrue(page.contains("€27.47") && page.contains("-€2.50"), page);
    }

    @Test
    void aNetPriceIsShownReservedAndChargedWithItsTax() {
        String path = "/api/v1/events/" + sale.eventId() + "/ticket-types/" + sale.ticketTypeId();
        JsonObject changed = organization
                .organizer()
                .with("If-Match", "*")
                .patch(path, Map.of("price", euros(826), "taxIncluded", false))
                .expect(200)
                .json();
        assertEquals(826, minor(changed, "price"));
        assertEquals(999, minor(changed, "grossPrice"));
        String shop = organization.url() + "/events/" + sale.eventCode() + "/tickets";
        assertTrue(new Visitor().open(shop).text().contains("€9.99"));
        JsonObject held = reserve(sale, 3).expect(201).json();
        assertEquals(List.of("3 × 999"), lines(held));
        // Taken out of the line: 29.97 at 21 %.
        assertEquals(520, minor(held.getAsJsonArray("lines").get(0).getAsJsonObject(), "tax"));
    }

    @Test
    void whatCostsNothingAnyMoreIsConfirmedWithoutAPayment() {
        JsonObject code = Promotions.create(sale, Map.of("code", "GUEST", "kind", "FIXED_PRICE", "amount", euros(0)));
        Sale.Held held = Sale.Held.of(reserve(sale, 1, "guest").expect(201));
        JsonObject next = sale.checkout(held, "Ada", organization.email("guest"), 1)
                .expect(200)
                .json();
        assertTrue(next.get("checkoutUrl").isJsonNull());
        assertEquals(List.of(1L, 999L), counted(sale, code));
    }

    @Test
    void aCodeIsGivenBackWithTheSeats() {
        JsonObject code =
                Promotions.create(sale, Map.of("code", "ONCE", "kind", "AMOUNT", "amount", euros(400), "usesMax", 1));
        Sale.Held held = Sale.Held.of(reserve(sale, 2, "ONCE").expect(201));
        assertEquals(List.of(1L, 800L), counted(sale, code));
        assertEquals("used-up", why(reserve(sale, 1, "ONCE")));
        organization
                .anonymous()
                .with("Reservation-Secret", held.secret())
                .delete("/api/v1/public/reservations/" + held.id())
                .expect(204);
        assertEquals(List.of(0L, 0L), counted(sale, code));
        Sale.Bought bought = buy("ONCE", "ada", 1);
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        assertEquals(List.of(1L, 400L), counted(sale, code));
        organization
                .organizer()
                .send("PUT", "/api/v1/orders/" + bought.code() + "/cancellation", "{}")
                .expect(200);
        assertEquals(List.of(0L, 0L), counted(sale, code));
        sale.awaitStatus(bought, "REFUNDED");
        reserve(sale, 1, "ONCE").expect(201);
    }

    @Test
    void ticketsOfOneTypeThatCostDifferentlyAreCancelledEachFromItsLine() {
        Promotions.create(
                sale, Map.of("code", "FIRST", "kind", "AMOUNT", "amount", euros(500), "ticketsPerOrderMax", 1));
        Sale.Bought bought = buy("FIRST", "ada", 3);
        Sale.stripe().pay(bought.session());
        JsonObject order = sale.awaitStatus(bought, "PAID");
        assertEquals(List.of(499L, 999L, 999L), prices(order));
        JsonArray tickets = order.getAsJsonArray("tickets");
        refund(bought, 499, tickets.get(0).getAsJsonObject().get("id").getAsString());
        refund(bought, 999, tickets.get(2).getAsJsonObject().get("id").getAsString());
        assertEquals(List.of(999L), prices(sale.awaitStatus(bought, "PARTIALLY_REFUNDED")));
    }

    @Test
    void anAddressHasACodeAsOftenAsItMay() {
        Promotions.create(sale, Map.of("code", "MINE", "kind", "PERCENT", "percent", 50, "usesPerCustomerMax", 1));
        buy("MINE", "ada", 1);
        Sale.Held again = Sale.Held.of(reserve(sale, 1, "MINE").expect(201));
        Api.Answer refused = sale.checkout(again, "Ada", organization.email("ADA"), 1);
        assertEquals("promo-code-used", why(refused));
        assertEquals("buyer.email", error(refused, "field"));
        sale.checkout(again, "Ben", organization.email("ben"), 1).expect(200);
    }

    @Test
    void aCodeThatCannotBeUsedSaysWhy() {
        String other = type("Other", "PUBLIC");
        String later = Instant.now().plus(Duration.ofDays(1)).toString();
        String before = Instant.now().minus(Duration.ofDays(1)).toString();
        Promotions.create(sale, Map.of("code", "LATER", "kind", "PERCENT", "percent", 10, "validFrom", later));
        Promotions.create(sale, Map.of("code", "OVER", "kind", "PERCENT", "percent", 10, "validUntil", before));
        Promotions.create(
                sale, Map.of("code", "OTHER", "kind", "PERCENT", "percent", 10, "ticketTypeIds", List.of(other)));
        Promotions.create(sale, Map.of("code", "ALONE", "kind", "PERCENT", "percent", 10));
        Promotions.create(sale, Map.of("code", "ALSO", "kind", "PERCENT", "percent", 10, "combinable", true));
        Promotions.create(sale, Map.of("code", "MORE", "kind", "AMOUNT", "amount", euros(100), "combinable", true));
        assertEquals("unknown", why(reserve(sale, 1, "NO-SUCH-CODE")));
        assertEquals("not-yet-valid", why(reserve(sale, 1, "LATER")));
        assertEquals("no-longer-valid", why(reserve(sale, 1, "OVER")));
        assertEquals("not-for-these-tickets", why(reserve(sale, 1, "OTHER")));
        assertEquals("not-combinable", why(reserve(sale, 1, "ALSO", "ALONE")));
        // 9.99 less 10 % less 1.00, whichever was typed first.
        assertEquals(799, minor(reserve(sale, 1, "MORE", "ALSO").expect(201).json(), "total"));
        assertEquals(799, minor(reserve(sale, 1, "ALSO", "MORE").expect(201).json(), "total"));
    }

    @Test
    void aTicketThatIsNotForEverybodyIsForWhoHasTheCode() {
        String hidden = type("Backstage", "BY_CODE");
        Promotions.create(sale, Map.of("code", "KEY", "kind", "UNLOCK", "ticketTypeIds", List.of(hidden)));
        Map<String, Object> items =
                Map.of("items", List.of(Map.of("ticketTypeId", hidden, "quantity", 1)), "promoCode", "KEY");
        String reservations = "/api/v1/public/events/" + sale.eventCode() + "/reservations";
        Api anyone = organization.anonymous();
        assertEquals(
                "unknown",
                why(anyone.post(
                        reservations, Map.of("items", List.of(Map.of("ticketTypeId", hidden, "quantity", 1))))));
        anyone.post(reservations, items).expect(201);
        String shop = organization.url() + "/events/" + sale.eventCode() + "/tickets";
        Visitor visitor = new Visitor();
        assertTrue(!visitor.open(shop).text().contains("Backstage"));
        assertTrue(visitor.open(shop + "?promo=key").text().contains("Backstage"));
    }

    @Test
    void theShopShowsWithoutAScriptWhatACodeSaves() {
        Promotions.create(sale, Map.of("code", "HALF", "kind", "PERCENT", "percent", 50));
        String shop = organization.url() + "/events/" + sale.eventCode() + "/tickets";
        String page = new Visitor().open(shop + "?promo=half&q-regular=2").text();
        // Half of 9.99 off is 5.00: half a cent goes up.
        assertTrue(page.contains("€4.99"), page);
        assertTrue(page.contains("Code HALF") && page.contains("-€10.00") && page.contains("€9.98"), page);
        String refused =
                new Visitor().open(shop + "?promo=nonsense&q-regular=2").text();
        assertTrue(refused.contains("This code is not valid."), refused);
    }

    @Test
    void organizersChangeAndEndCodesButKeepWhatWasUsed() {
        JsonObject code =
                Promotions.create(sale, Map.of("code", "EARLY", "kind", "PERCENT", "percent", 10, "usesMax", 5));
        String path = Promotions.path(sale) + "/" + text(code, "id");
        Api organizer = organization.organizer();
        reserve(sale, 1, "EARLY").expect(201);
        reserve(sale, 1, "EARLY").expect(201);
        assertEquals(
                "below-used",
                organizer
                        .with("If-Match", "*")
                        .patch(path, Map.of("usesMax", 1))
                        .expect(409)
                        .problem());
        assertEquals("promo-code-used", organizer.delete(path).expect(409).problem());
        organizer.patch(path, Map.of("usesMax", 3)).expect(428);
        organizer.with("If-Match", "\"7\"").patch(path, Map.of("usesMax", 3)).expect(412);
        organizer
                .with("If-Match", "\"1\"")
                .patch(path, Map.of("usesMax", 3, "label", "Newsletter"))
                .expect(200);
        assertEquals(
                "code-taken",
                organizer
                        .post(Promotions.path(sale), Map.of("code", "early", "kind", "UNLOCK"))
                        .expect(409)
                        .problem());
        assertEquals(
                1,
                organizer
                        .get(Promotions.path(sale) + "?q=newsl")
                        .expect(200)
                        .json()
                        .getAsJsonArray("items")
                        .size());
        organization.staff().get(Promotions.path(sale)).expect(403);
        JsonObject unused = Promotions.create(sale, Map.of("kind", "PERCENT", "percent", 100));
        assertEquals(10, text(unused, "code").length());
        organizer.delete(Promotions.path(sale) + "/" + text(unused, "id")).expect(204);
        organizer.get(Promotions.path(sale) + "/" + UUID.randomUUID()).expect(404);
    }

    private Sale.Bought buy(String code, String name, int tickets) {
        Sale.Held held = Sale.Held.of(reserve(sale, tickets, code).expect(201));
        return Sale.Bought.of(
                sale.checkout(held, name, organization.email(name), tickets).expect(200));
    }

    private void refund(Sale.Bought bought, long minor, String ticket) {
        organization
                .organizer()
                .post(
                        "/api/v1/orders/" + bought.code() + "/refunds",
                        Map.of("amount", euros(minor), "ticketIds", List.of(ticket)))
                .expect(201);
    }

    private String type(String name, String visibility) {
        return organization
                .organizer()
                .post(
                        "/api/v1/events/" + sale.eventId() + "/ticket-types",
                        Map.of("name", name, "price", euros(5000), "visibility", visibility))
                .expect(201)
                .string("id");
    }

    private static long charged(Sale.Bought bought) {
        return Sale.stripe().sessions().stream()
                .filter(session -> session.id().equals(bought.session()))
                .findFirst()
                .orElseThrow()
                .amountTotalMinor();
    }

    private String invoice(Sale.Bought bought) throws IOException {
        byte[] pdf = organization
                .anonymous()
                .get("/orders/" + bought.code() + "/" + bought.secret() + "/invoice.pdf")
                .expect(200)
                .bytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> lines(JsonObject of) {
        List<String> lines = new ArrayList<>();
        of.getAsJsonArray("lines")
                .forEach(
                        line -> lines.add(line.getAsJsonObject().get("quantity").getAsInt() + " × "
                                + minor(line.getAsJsonObject(), "unitPrice")));
        return lines;
    }

    private static List<Long> prices(JsonObject order) {
        List<Long> prices = new ArrayList<>();
        order.getAsJsonArray("tickets").forEach(ticket -> prices.add(minor(ticket.getAsJsonObject(), "price")));
        return prices;
    }

    private static String why(Api.Answer refused) {
        return error(refused, "code");
    }

    private static String error(Api.Answer refused, String field) {
        return refused.expect(422)
                .json()
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get(field)
                .getAsString();
    }

    private static String text(JsonObject of, String field) {
        return of.get(field).getAsString();
    }
}
