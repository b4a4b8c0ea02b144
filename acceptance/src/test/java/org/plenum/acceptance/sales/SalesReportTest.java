package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;
import org.plenum.acceptance.support.Visitor;

/** What organizers see of their sales, page and file, of the days that they ask for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one past for all: nobody changes it
class SalesReportTest {
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|\\s+");

    private final LocalDate yesterday =
            LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1);
    private final Organization organization = Organization.fresh();
    private final Sale sale = organization.sale(1000, 20);
    private final Visitor organizer = new Visitor();

    @BeforeAll
    void thePastOfASale() {
        Promotions.create(sale, Map.of("code", "TENTH", "label", "Friends", "kind", "PERCENT", "percent", 10));
        // Yesterday three, of which one went back today.
        Sale.Bought first = sale.buy("Ada", "ada@customers.example", 3);
        Sale.stripe().pay(first.session());
        String ticket = sale.awaitStatus(first, "PAID")
                .getAsJsonArray("tickets")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        organization
                .organizer()
                .post(
                        "/api/v1/orders/" + first.code() + "/refunds",
                        Map.of("amount", Promotions.euros(1000), "ticketIds", List.of(ticket)))
                .expect(201);
        Await.until(
                "the refund is credited",
                () -> Tables.count("select count(*) from " + organization.schema() + ".credit_note") == 1);
        Tables.change("update " + organization.schema()
                + ".orders set paid_at = paid_at - interval '1 day', created_at = created_at - interval '1 day'");
        // Today two with a code, one that is being thought about, and one that nobody paid.
        Sale.Bought second = Sale.Bought.of(sale.checkout(
                        Sale.Held.of(Promotions.reserve(sale, 2, "TENTH").expect(201)), "Bo", "bo@customers.example", 2)
                .expect(200));
        Sale.stripe().pay(second.session());
        sale.awaitStatus(second, "PAID");
        sale.hold(4);
        sale.buy("Cy", "cy@customers.example", 1);
        organization.account("olga", "organizer");
        organizer.logIn(organization.url() + "/manage", organization.email("olga"));
    }

    @Test
    void thePageSaysWhatWasSoldAndWhatNearlyWas() {
        String all = page("");
        assertTrue(all.contains("Today €18.00 2 tickets"), all);
        assertTrue(all.contains("Sales, gross €48.00 2 orders"), all);
        assertTrue(all.contains("Refunded €10.00 €38.00 stay"), all);
        assertTrue(all.contains("Held now 5 €50.00"), all);
        assertTrue(all.contains("5 in 30 days"), all);
        assertTrue(all.contains("Chose tickets 4 Said who they are 3 75% Paid, or confirmed for free 2 50%"), all);
        assertTrue(all.contains("2 customers are still in the middle of it."), all);
        assertTrue(all.contains("TENTH Friends 1 2 €2.00 €18.00"), all);
        assertTrue(all.contains("Regular 5 1 €48.00 5 11"), all);
    }

    @Test
    void onlyTheDaysThatWereAskedForCount() {
        String then = page("?from=" + yesterday + "&to=" + yesterday);
        assertTrue(then.contains("Sales, gross €30.00 1 order"), then);
        assertTrue(then.contains("Refunded €0.00"), then);
        assertTrue(then.contains("Chose tickets 1"), then);
        assertTrue(then.contains("No promo code was used"), then);
        assertTrue(page("?from=2020-01-01&to=2020-01-31").contains("Nothing happened in these days"));
        for (String nonsense :
                List.of("?from=soon", "?from=2026-02-02&to=2026-02-01", "?from=2020-01-01&to=2026-01-01")) {
            assertTrue(page(nonsense).contains("The last 30 days are shown"), nonsense);
        }
    }

    @Test
    void theFileHasALineForEachDayAndType() {
        List<String> lines = get("/manage/exports/" + sale.eventId() + "/sales.csv", 200)
                .lines()
                .toList();
        assertEquals(3, lines.size(), lines::toString);
        assertEquals("\"" + yesterday + "\",\"Regular\",3,1,30.00,\"EUR\"", lines.get(1));
        assertEquals("\"" + yesterday.plusDays(1) + "\",\"Regular\",2,0,18.00,\"EUR\"", lines.get(2));
        get("/manage/exports/" + sale.eventId() + "/sales.xlsx", 200);
        get("/manage/exports/" + sale.eventId() + "/sales.csv?from=2020-01-01&to=2026-01-01", 400);
    }

    @Test
    void nobodyElseSeesThem() {
        Organization other = Organization.fresh();
        other.account("stranger", "org-admin");
        Visitor stranger = new Visitor();
        stranger.logIn(other.url() + "/manage", other.email("stranger"));
        organization.account("stan", "staff");
        Visitor staff = new Visitor();
        staff.logIn(organization.url() + "/manage", organization.email("stan"));
        for (String path : List.of(
                "/manage/events/" + sale.eventId() + "/sales", "/manage/exports/" + sale.eventId() + "/sales.csv")) {
            assertEquals(404, stranger.get(other.url() + path).status(), path);
            assertEquals(403, staff.get(organization.url() + path).status(), path);
        }
        assertFalse(staff.get(organization.url() + "/manage/events/" + sale.eventId())
                .text()
                .contains("/sales\""));
    }

    private String page(String query) {
        return MARKUP.matcher(get("/manage/events/" + sale.eventId() + "/sales" + query, 200))
                .replaceAll(" ")
                .replaceAll(" +", " ");
    }

    private String get(String path, int status) {
        Visitor.Page page = organizer.get(organization.url() + path);
        assertEquals(status, page.status(), path);
        return page.text();
    }
}
