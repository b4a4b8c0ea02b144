package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.Stack;

/** Ticket types that take from one number. That lock and condition are what holds it is shown in tenant-core's HoldRaceTest, which takes them away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedQuotaTest {
    private static final int CUSTOMERS = 64;
    private static final int SEATS = 10;

    private Organization organization;
    private Sale sale;
    private String one;
    private String two;
    private String three;

    @BeforeAll
    void anOrganization() {
        organization = Organization.fresh();
    }

    /** Each type alone has enough for everybody. */
    @BeforeEach
    void threeTicketTypes() {
        sale = organization.sale(1190, 1000);
        one = sale.ticketTypeId();
        two = type("Evening");
        three = type("Student");
    }

    @Test
    void sixtyFourCustomersWithMixedBasketsGetTenSeats() throws Exception {
        quota("Hall", SEATS, one, two, three);
        List<List<String>> baskets =
                List.of(List.of(one), List.of(two, three), List.of(three), List.of(three, one), List.of(two));
        List<Api.Answer> answers = together(CUSTOMERS, n -> reserve(baskets.get(n % baskets.size())));
        int seats = 0;
        for (int n = 0; n < CUSTOMERS; n++) {
            if (answers.get(n).status() == 201) {
                seats += baskets.get(n % baskets.size()).size();
            } else {
                assertEquals("sold-out", answers.get(n).expect(409).problem());
            }
        }
        assertEquals(SEATS, seats);
        JsonObject hall = quotas().getFirst();
        assertEquals(SEATS, hall.get("held").getAsInt());
        assertEquals(0, hall.get("available").getAsInt());
        for (String type : List.of(one, two, three)) {
            assertEquals(0, available(type));
        }
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void whatIsTakenIsGivenBackToEachQuota() {
        quota("Hall", 6, one, two);
        quota("Dinner", 4, two, three);
        Sale.Held held = Sale.Held.of(reserve(List.of(one, two, three)).expect(201));
        assertEquals(List.of(2, 2), held());
        assertEquals(4, available(one));
        assertEquals(2, available(two));
        organization
                .anonymous()
                .with("Reservation-Secret", held.secret())
                .delete("/api/v1/public/reservations/" + held.id())
                .expect(204);
        assertEquals(List.of(0, 0), held());
        JsonObject order = sale.paid("Ada", organization.email("ada"), 3);
        assertEquals(List.of(3, 0), sold());
        String path = "/api/v1/orders/" + order.get("code").getAsString();
        organization
                .organizer()
                .post(
                        path + "/refunds",
                        Map.of(
                                "amount",
                                Map.of("amountMinor", 1190, "currency", "EUR"),
                                "ticketIds",
                                List.of(order.getAsJsonArray("tickets")
                                        .get(0)
                                        .getAsJsonObject()
                                        .get("id")
                                        .getAsString())))
                .expect(201);
        assertEquals(List.of(2, 0), sold());
        organization.organizer().send("PUT", path + "/cancellation", "{}").expect(200);
        assertEquals(List.of(0, 0), sold());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void whatIsAlreadyTakenCountsInANewQuotaAndBoundsIt() {
        sale.hold(3);
        Api organizer = organization.organizer();
        Map<String, Object> small = Map.of("name", "Small", "quantity", 2, "ticketTypeIds", List.of(one));
        assertEquals("below-taken", organizer.post(path(), small).expect(409).problem());
        String id = quota("Hall", 4, one, two);
        assertEquals(List.of(3), held());
        assertEquals(1, available(two));
        assertEquals("sold-out", sale.reserve(2).expect(409).problem());
        String address = path() + "/" + id;
        assertEquals(
                "below-taken",
                organizer
                        .with("If-Match", "*")
                        .patch(address, Map.of("quantity", 2))
                        .expect(409)
                        .problem());
        organizer
                .with("If-Match", "*")
                .patch(address, Map.of("ticketTypeIds", List.of(two)))
                .expect(200);
        assertEquals(List.of(0), held());
        sale.reserve(2).expect(201);
        organizer.delete(address).expect(204);
        assertEquals(List.of(), quotas());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void aQuotaIsForTicketsOfItsEventAndBelongsToIt() {
        Sale other = organization.sale(0, 5);
        Api organizer = organization.organizer();
        Map<String, Object> foreign =
                Map.of("name", "Theirs", "quantity", 2, "ticketTypeIds", List.of(other.ticketTypeId()));
        assertEquals("invalid", organizer.post(path(), foreign).expect(422).problem());
        String id = quota("Hall", 4, one);
        String elsewhere = "/api/v1/events/" + other.eventId() + "/quotas/" + id;
        organizer.get(elsewhere).expect(404);
        organizer.with("If-Match", "*").patch(elsewhere, Map.of("quantity", 9)).expect(404);
        organizer.delete(elsewhere).expect(404);
        // A ticket type's own number is none of them.
        organizer.get(path() + "/" + one).expect(404);
        organization.attendee("ada").get(path()).expect(403);
        Api.Answer seen = organizer.get(path() + "/" + id).expect(200);
        organizer.patch(path() + "/" + id, Map.of("quantity", 9)).expect(428);
        organizer
                .with("If-Match", seen.header("ETag").orElseThrow())
                .patch(path() + "/" + id, Map.of("quantity", 9))
                .expect(200);
        assertEquals(
                "stale",
                organizer
                        .with("If-Match", seen.header("ETag").orElseThrow())
                        .patch(path() + "/" + id, Map.of("quantity", 8))
                        .expect(412)
                        .problem());
        Api keyed = organizer.with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> once = Map.of("name", "Once", "quantity", 1, "ticketTypeIds", List.of());
        assertEquals(
                keyed.post(path(), once).expect(201).text(),
                keyed.post(path(), once).expect(201).text());
        assertEquals(2, quotas().size());
    }

    /** Without its lock of the table the new quota would count what was taken before, and the sale only in the quotas that it has read. */
    @Test
    void aQuotaThatIsMadeWhileAReservationIsWrittenCountsIt() throws Exception {
        try (Connection sales = Platform.running().postgres().superuser(Stack.DATABASE);
                Statement reservation = sales.createStatement();
                ExecutorService organizer = Executors.newSingleThreadExecutor()) {
            sales.setSchema(organization.schema());
            sales.setAutoCommit(false);
            reservation.execute("select id from quota where id = '" + one + "' for update");
            Future<String> made = organizer.submit(() -> quota("Hall", 4, one, two));
            Await.until(
                    "the organizer waits, or does not",
                    () -> made.isDone()
                            || Tables.count(
                                            "select count(*) from pg_locks where not granted and relation = ?::regclass",
                                            organization.schema() + ".quota")
                                    > 0);
            reservation.execute("update quota set taken = taken + 1 where id = '" + one + "'");
            reservation.execute("""
                    with o as (
                      insert into orders (id, event_id, status, currency, secret_hash, created_at, expires_at)
                      values (gen_random_uuid(), '%s', 'HELD', 'EUR', '', now(), now() + interval '1 hour') returning id)
                    insert into order_line (order_id, position, ticket_type_id, quota_id, name, quantity, unit_price_minor, tax_rate)
                    select id, 1, '%s', '%s', 'Regular', 1, 1190, 21 from o""".formatted(sale.eventId(), one, one));
            sales.commit();
            made.get();
        }
        assertEquals(List.of(1), held());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void typesJoinAndLeaveAQuotaWhileTheySell() throws Exception {
        String id = quota("Hall", 500, one);
        List<List<String>> sharing = List.of(List.of(one, two), List.of(three), List.of(two, three), List.of(one));
        List<Api.Answer> answers = together(
                40,
                n -> n % 5 == 0
                        ? organization
                                .organizer()
                                .with("If-Match", "*")
                                .patch(path() + "/" + id, Map.of("ticketTypeIds", sharing.get(n / 5 % sharing.size())))
                        : reserve(List.of(List.of(one, two), List.of(three), List.of(three, one))
                                .get(n % 3)));
        for (Api.Answer answer : answers) {
            // Of changes at the same moment one may have been faster.
            assertTrue(List.of(200, 201, 412).contains(answer.status()), answer::text);
        }
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void theShopSaysWhatIsLeftOfTheLeastAndTheOrganizerWhatIsTaken() {
        quota("Round table", 2, two, three);
        reserve(List.of(two, three)).expect(201);
        String shop = new Visitor()
                .open(organization.url() + "/events/" + sale.eventCode() + "/tickets")
                .text();
        assertEquals(2, shop.split("Sold out", -1).length - 1, shop);
        Visitor owner = new Visitor();
        organization.account("owner", "org-admin");
        owner.logIn(organization.url() + "/manage", organization.email("owner"));
        String page = owner.open(organization.url() + "/manage/events/" + sale.eventId() + "/tickets")
                .text();
        assertTrue(page.contains("Round table") && page.contains("Evening, Student"), page);
    }

    private String type(String name) {
        return organization
                .organizer()
                .post(
                        "/api/v1/events/" + sale.eventId() + "/ticket-types",
                        Map.of("name", name, "price", Map.of("amountMinor", 0, "currency", "EUR")))
                .expect(201)
                .string("id");
    }

    private String path() {
        return "/api/v1/events/" + sale.eventId() + "/quotas";
    }

    private String quota(String name, int quantity, String... types) {
        return organization
                .organizer()
                .post(path(), Map.of("name", name, "quantity", quantity, "ticketTypeIds", List.of(types)))
                .expect(201)
                .string("id");
    }

    private List<JsonObject> quotas() {
        List<JsonObject> all = new ArrayList<>();
        for (JsonElement each :
                organization.organizer().get(path()).expect(200).json().getAsJsonArray("items")) {
            all.add(each.getAsJsonObject());
        }
        return all;
    }

    private List<Integer> held() {
        return quotas().stream().map(quota -> quota.get("held").getAsInt()).toList();
    }

    private List<Integer> sold() {
        return quotas().stream().map(quota -> quota.get("sold").getAsInt()).toList();
    }

    private int available(String type) {
        return organization
                .organizer()
                .get("/api/v1/events/" + sale.eventId() + "/ticket-types/" + type)
                .expect(200)
                .json()
                .get("available")
                .getAsInt();
    }

    private Api.Answer reserve(List<String> types) {
        return organization
                .anonymous()
                .post(
                        "/api/v1/public/events/" + sale.eventCode() + "/reservations",
                        Map.of(
                                "items",
                                types.stream()
                                        .map(type -> Map.of("ticketTypeId", type, "quantity", 1))
                                        .toList()));
    }

    private interface Customer {
        Api.Answer act(int number);
    }

    private static List<Api.Answer> together(int customers, Customer customer) throws Exception {
        CyclicBarrier start = new CyclicBarrier(customers);
        List<Api.Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(customers)) {
            List<Future<Api.Answer>> running = new ArrayList<>();
            for (int n = 0; n < customers; n++) {
                int number = n;
                Callable<Api.Answer> one = () -> {
                    start.await();
                    return customer.act(number);
                };
                running.add(threads.submit(one));
            }
            for (Future<Api.Answer> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
