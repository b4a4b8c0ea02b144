package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.Stack;
import org.plenum.localstack.stripe.CheckoutView;

/** Every movement of money stands in the books, twice: what is paid, sold, given back, taken by a bank, and paid out. */
class AccountingTest {
    private static final int PRICE_MINOR = 1190;
    private static final String JOURNAL = "/api/v1/accounting/journal";
    private static final Duration WEBHOOK_PATIENCE = Duration.ofMinutes(1);

    private final Organization organization = Organization.fresh();
    private final Sale sale = organization.sale(PRICE_MINOR, 10);
    private final Api owner = organization.owner();

    @AfterEach
    void theBooksAgree() {
        assertTrue(Sale.stripe().awaitDeliveries(WEBHOOK_PATIENCE), "the webhooks have come");
        organization.awaitJobs();
        assertEquals(List.of(), organization.deadJobs());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void aSaleThatIsPaidOut() {
        paid(2);
        assertEquals(Map.of("STRIPE", 2380L, "SALES", -1967L, "TAX", -413L), balances());
        assertEquals(List.of("21.00 1967 413 2380"), taxes());

        String payout = Sale.stripe().payOut("acct_" + organization.slug(), "eur");
        awaitPayout(payout, "PAID");
        long fee = 61;
        assertEquals(Map.of("BANK", 2380 - fee, "FEES", fee, "SALES", -1967L, "TAX", -413L), balances());

        Sale.stripe().failPayout(payout, "account_closed");
        awaitPayout(payout, "FAILED");
        assertEquals(Map.of("STRIPE", 2380 - fee, "FEES", fee, "SALES", -1967L, "TAX", -413L), balances());
    }

    @Test
    void whatGoesBackIsTakenOutOfSalesAndTax() {
        Sale.Bought bought = paid(2);
        refund(bought, PRICE_MINOR);
        sale.awaitStatus(bought, "PARTIALLY_REFUNDED");
        assertEquals(Map.of("STRIPE", 1190L, "SALES", -984L, "TAX", -206L), balances());
        refund(bought, PRICE_MINOR);
        sale.awaitStatus(bought, "REFUNDED");

        assertEquals(Map.of(), balances());
        assertEquals(List.of("21.00 0 0 0"), taxes());
        assertEquals(
                Set.of("PAYMENT", "INVOICE", "CREDIT_NOTE"),
                new HashSet<>(entries().stream()
                        .map(entry -> entry.get("kind").getAsString())
                        .toList()));
        for (JsonObject entry : entries()) {
            assertEquals(
                    0,
                    sum(entry.getAsJsonArray("postings").asList().stream()
                            .map(JsonElement::getAsJsonObject)
                            .toList()),
                    entry::toString);
        }
    }

    @Test
    void whatABankTakesIsNoSaleLess() {
        Sale.Bought bought = paid(1);
        String intent = Sale.stripe().sessions().stream()
                .filter(session -> session.id().equals(bought.session()))
                .map(CheckoutView::paymentIntentId)
                .findFirst()
                .orElseThrow();
        String dispute = Sale.stripe().openDispute(intent, "fraudulent");
        Await.until(
                "it is out of the account",
                () -> balances().equals(Map.of("DISPUTES", 1190L, "SALES", -983L, "TAX", -207L)));

        Sale.stripe().closeDispute(dispute, true);
        Await.until("it is back", () -> balances().equals(Map.of("STRIPE", 1190L, "SALES", -983L, "TAX", -207L)));
    }

    @Test
    void theJournalIsReadByDaysAndPages() {
        paid(1);
        assertEquals(2, entries().size());
        JsonObject first = owner.get(JOURNAL + "?limit=1").expect(200).json();
        JsonObject second = owner.get(
                        JOURNAL + "?limit=1&cursor=" + first.get("nextCursor").getAsString())
                .expect(200)
                .json();
        assertTrue(second.get("nextCursor").isJsonNull());
        assertEquals(
                2,
                Set.of(
                                first.getAsJsonArray("items").get(0),
                                second.getAsJsonArray("items").get(0))
                        .size());
        assertEquals(
                0,
                owner.get(JOURNAL + "?from=2020-01-01&to=2020-12-31")
                        .expect(200)
                        .json()
                        .getAsJsonArray("items")
                        .size());
        assertEquals("from", field(owner.get(JOURNAL + "?from=yesterday").expect(422)));
        assertEquals(
                "to",
                field(owner.get(JOURNAL + "?from=2026-02-01&to=2026-01-31").expect(422)));
    }

    @Test
    void organizersReadAndExportThem() {
        Sale.Bought bought = paid(1);
        Visitor visitor = new Visitor();
        organization.account("olga", "org-admin");
        visitor.logIn(organization.url() + "/manage", organization.email("olga"));
        Visitor.Page page = visitor.get(organization.url() + "/manage/payments/books");
        assertEquals(200, page.status());
        assertTrue(page.text().contains(bought.code()), page::text);
        assertTrue(page.text().contains("€9.83"), page::text);
        for (String nonsense : List.of("from=soon&to=2026-01-01", "from=%2B900000000-01-01&to=%2B900000000-01-02")) {
            Visitor.Page said = visitor.get(organization.url() + "/manage/payments/books?" + nonsense);
            assertEquals(200, said.status(), nonsense);
            assertTrue(said.text().contains("The month until today is shown"), nonsense);
        }

        Visitor.Page file = visitor.get(organization.url() + "/manage/exports/journal.csv");
        assertEquals(200, file.status());
        List<String> lines = file.text().lines().toList();
        assertEquals(1 + 2 + 3, lines.size(), file::text);
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"Sales\",21.00,,9.83,\"EUR\"")), file::text);
        assertEquals(
                400,
                visitor.get(organization.url() + "/manage/exports/journal.csv?from=soon")
                        .status());
    }

    @Test
    void anExportHasAllPages() {
        Tables.change("""
                with e as (
                  insert into %1$s.journal_entry (id, kind, reference, booked_on, currency, written_at)
                  select uuidv7(), 'PAYOUT', 'po_' || n, current_date, 'EUR', now() from generate_series(1, 250) n returning id)
                insert into %1$s.journal_posting (entry_id, position, account, amount_minor)
                select id, side, case side when 0 then 'FEES' else 'OTHER' end, case side when 0 then 1 else -1 end from e, generate_series(0, 1) side""".formatted(organization.schema()));
        Visitor visitor = new Visitor();
        organization.account("olga", "org-admin");
        visitor.logIn(organization.url() + "/manage", organization.email("olga"));
        List<String> lines = visitor.get(
                        organization.url() + "/manage/exports/journal.csv?to=2999-12-31&from=2000-01-01")
                .text()
                .lines()
                .toList();
        assertEquals(1 + 2 * 250, lines.size());
        assertEquals(lines.size(), Set.copyOf(lines).size(), "each once");
    }

    @Test
    void nobodyElseReadsThem() {
        Sale.Bought bought = paid(1);
        organization.organizer().get(JOURNAL).expect(403);
        Organization other = Organization.fresh();
        assertEquals(
                0,
                other.owner()
                        .get(JOURNAL)
                        .expect(200)
                        .json()
                        .getAsJsonArray("items")
                        .size());
        Visitor stranger = new Visitor();
        other.account("stranger", "org-admin");
        stranger.logIn(other.url() + "/manage", other.email("stranger"));
        assertFalse(stranger.get(other.url() + "/manage/payments/books").text().contains(bought.code()));
        Visitor organizer = new Visitor();
        organization.account("orla", "organizer");
        organizer.logIn(organization.url() + "/manage", organization.email("orla"));
        for (String path : List.of("/manage/payments/books", "/manage/exports/journal.csv")) {
            assertEquals(403, organizer.get(organization.url() + path).status(), path);
        }
    }

    private Sale.Bought paid(int tickets) {
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", tickets);
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        return bought;
    }

    private Map<String, Long> balances() {
        Map<String, Long> balances = new TreeMap<>();
        owner.get("/api/v1/accounting/balances")
                .expect(200)
                .json()
                .getAsJsonArray("items")
                .forEach(item -> balances.put(
                        item.getAsJsonObject().get("account").getAsString(), minor(item.getAsJsonObject(), "amount")));
        return balances;
    }

    private List<String> taxes() {
        return owner.get("/api/v1/accounting/taxes").expect(200).json().getAsJsonArray("items").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(sum -> sum.get("taxRatePercent").getAsString() + " " + minor(sum, "net") + " " + minor(sum, "tax")
                        + " " + minor(sum, "gross"))
                .toList();
    }

    private List<JsonObject> entries() {
        return owner.get(JOURNAL).expect(200).json().getAsJsonArray("items").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static long sum(List<JsonObject> postings) {
        return postings.stream().mapToLong(posting -> minor(posting, "amount")).sum();
    }

    private static long minor(JsonObject object, String field) {
        return object.getAsJsonObject(field).get("amountMinor").getAsLong();
    }

    private static String field(Api.Answer answer) {
        return answer.json()
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("field")
                .getAsString();
    }

    private void refund(Sale.Bought bought, long minor) {
        organization
                .organizer()
                .post(
                        "/api/v1/orders/" + bought.code() + "/refunds",
                        Map.of("amount", Map.of("amountMinor", minor, "currency", "EUR")))
                .expect(201);
    }

    private void awaitPayout(String payout, String status) {
        Await.until(
                "the payout is " + status,
                () -> Tables.rows(
                                Stack.DATABASE,
                                "select status from %s.payout where id = ?".formatted(organization.schema()),
                                payout)
                        .equals(List.of(List.of(status))));
    }
}
