package org.plenum.acceptance.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.mail.CaughtMail;

/** Customers give their tickets another name, or pass them on: then only the new code lets in, and the former one says why it does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern LINK = Pattern.compile("/transfers/([A-Za-z0-9_-]+)");

    private final Organization organization = Organization.fresh();
    private final Sale sale = organization.sale(0, 100);
    private final Visitor customer = new Visitor();

    @Test
    void anotherNameKeepsTheCodeAndIsToldAndRemembered() {
        String buyer = address();
        Sale.Bought bought = bought(buyer, 1);
        JsonObject before = ticket(bought, 0);
        Visitor.Page form = customer.get(page(bought, before));
        assertTrue(Form.of(form, "change")
                .with(Map.of("name", ""))
                .send(customer, "save")
                .text()
                .contains("Please fill this in."));
        Form.of(form, "change").with(Map.of("name", "Grace Example")).send(customer, "save");
        JsonObject after = ticket(bought, 0);
        assertEquals("Grace Example", after.get("attendeeName").getAsString());
        assertEquals(before.get("secret"), after.get("secret"));
        CaughtMail mail = mail(buyer, "was changed");
        assertTrue(mail.text().contains("Grace Example"), mail.text());
        assertEquals(1, mail.attachments().size(), "the ticket anew");
        assertEquals(
                List.of(List.of("Ada Example", "Grace Example", "Ada Example")),
                Tables.rows(
                        org.plenum.localstack.Stack.DATABASE,
                        "select name_before, name_after, made_by from %s.ticket_change where ticket_id = ?::uuid"
                                .formatted(organization.schema()),
                        before.get("id").getAsString()));
        assertEquals("ADMITTED", scan(before).string("result"));
    }

    @Test
    void whoAcceptsATicketIsLetInAndWhoGaveItIsNot() {
        String buyer = address();
        String friend = address();
        Sale.Bought bought = bought(buyer, 2);
        JsonObject former = ticket(bought, 0);
        String token = offered(bought, former, friend);
        assertEquals(2, tickets(bought).size(), "until it is accepted it stays whose it is");
        String pass = orderPage(bought) + "/passes/" + former.get("id").getAsString() + "/apple";
        assertEquals(200, customer.get(pass).status());
        Visitor.Page done = accept(token, "Grace Example");
        assertTrue(done.text().contains("The ticket is yours"), done::text);
        assertFalse(Form.has(customer.get(organization.url() + "/transfers/" + token), "acceptance"));

        assertEquals(1, tickets(bought).size(), "its buyer has no part in it any more");
        String codes = customer.get(orderPage(bought)).text();
        assertFalse(codes.contains(former.get("code").getAsString()), "nor on the page");
        assertEquals(404, customer.get(pass).status(), "nor for a wallet");
        Api.Answer refused = scan(former);
        assertEquals("CANCELLED", refused.string("result"));
        assertEquals("TRANSFERRED", refused.string("reason"));
        assertEquals("CANCELLED", scan(former.get("code").getAsString()).string("result"), "the short code too");
        CaughtMail mail = mail(friend, "Your ticket for");
        assertTrue(mail.attachments().stream().anyMatch(file -> file.name().endsWith(".pdf")), "the new holder has it");
        assertEquals(0, mail(buyer, "passed on").attachments().size(), "its buyer has not");
        String fresh = Tables.rows(
                        org.plenum.localstack.Stack.DATABASE,
                        "select code from %s.ticket where id = ?::uuid".formatted(organization.schema()),
                        former.get("id").getAsString())
                .getFirst()
                .getFirst();
        assertEquals("ADMITTED", scan(fresh).string("result"));
        assertEquals(404, customer.get(page(bought, former)).status(), "not theirs to change");
        assertEquals(
                "not-cancellable",
                organization
                        .anonymous()
                        .with("Order-Secret", bought.secret())
                        .send(
                                "PUT",
                                "/api/v1/public/orders/" + bought.code() + "/cancellation",
                                "{\"refund\":{\"amountMinor\":0,\"currency\":\"EUR\"}}")
                        .expect(409)
                        .problem());
    }

    @Test
    void oneOfTwoAcceptancesIsTheOne() throws Exception {
        Sale.Bought bought = bought(address(), 1);
        JsonObject former = ticket(bought, 0);
        String token = offered(bought, former, address());
        List<Visitor.Page> answers = atOnce(List.of(() -> accept(token, "One"), () -> accept(token, "Two")));
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.text().contains("The ticket is yours"))
                        .count());
        assertEquals(
                1,
                Tables.count(
                        "select count(*) from %s.ticket_change where ticket_id = ?::uuid"
                                .formatted(organization.schema()),
                        former.get("id").getAsString()));
    }

    @Test
    void aCancellationAtTheSameMomentLeavesNobodyInside() throws Exception {
        for (int round = 0; round < 3; round++) {
            Sale.Bought bought = bought(address(), 1);
            JsonObject former = ticket(bought, 0);
            String token = offered(bought, former, address());
            List<String> answers = atOnce(List.of(
                    () -> accept(token, "Grace").text(),
                    () -> organization
                            .organizer()
                            .send("PUT", "/api/v1/orders/" + bought.code() + "/cancellation", "{}")
                            .expect(200)
                            .text()));
            assertEquals(2, answers.size());
            assertEquals("CANCELLED", scan(former).string("result"));
            assertEquals(
                    0,
                    Tables.count(
                            "select count(*) from %s.ticket where id = ?::uuid and status <> 'CANCELLED'"
                                    .formatted(organization.schema()),
                            former.get("id").getAsString()));
        }
    }

    @Test
    void whatIsTakenBackOrOverOrNotTheirsCannotBeAccepted() {
        Sale.Bought bought = bought(address(), 1);
        JsonObject ticket = ticket(bought, 0);
        String first = offered(bought, ticket, address());
        Form.of(customer.get(page(bought, ticket)), "withdrawal").send(customer, "withdraw");
        assertFalse(Form.has(customer.get(organization.url() + "/transfers/" + first), "acceptance"));
        assertEquals("ADMITTED", scan(ticket).string("result"));
        String second = offered(bought, ticket, address());
        assertTrue(accept(second, "Grace").text().contains("already inside"), "who is inside has used it");
        assertEquals(1, tickets(bought).size());

        Organization stranger = Organization.fresh();
        assertEquals(404, customer.get(stranger.url() + "/transfers/" + second).status());
        assertEquals(
                404,
                customer.get(organization.url() + "/transfers/" + second + "x").status());
        Sale.Bought other = bought(address(), 1);
        assertEquals(404, customer.get(page(other, ticket)).status(), "another order's ticket");
        assertEquals(
                404,
                customer.get(organization.url() + "/orders/" + bought.code() + "/" + other.secret() + "/tickets/"
                                + ticket.get("id").getAsString())
                        .status());
    }

    @Test
    void theOrganizerCloses() {
        Sale closed = organization.sale(0, 5);
        organization
                .organizer()
                .with("If-Match", "*")
                .patch("/api/v1/events/" + closed.eventId() + "/sale-rules", Map.of("changesAllowed", false))
                .expect(200);
        Sale.Bought bought = Sale.Bought.of(
                closed.checkout(closed.hold(1), "Ada Example", address(), 1).expect(200));
        JsonObject ticket =
                closed.order(bought).getAsJsonArray("tickets").get(0).getAsJsonObject();
        Visitor.Page page = customer.get(page(bought, ticket));
        assertTrue(page.text().contains("cannot be changed here"), page::text);
        assertFalse(Form.has(page, "change"));
        assertFalse(customer.get(orderPage(bought)).text().contains("Change or pass on"));
    }

    private String offered(Sale.Bought bought, JsonObject ticket, String to) {
        Visitor.Page page = customer.get(page(bought, ticket));
        assertTrue(Form.of(page, "transfer")
                .with(Map.of("toName", "Grace", "toEmail", "nobody"))
                .send(customer, "offer")
                .text()
                .contains("This is not an e-mail address."));
        Form.of(page, "transfer").with(Map.of("toName", "Grace", "toEmail", to)).send(customer, "offer");
        Matcher link = LINK.matcher(mail(to, "waiting for you").text());
        assertTrue(link.find(), "the mail has the link");
        return link.group(1);
    }

    private Visitor.Page accept(String token, String name) {
        Visitor friend = new Visitor();
        Visitor.Page page = friend.get(organization.url() + "/transfers/" + token);
        return Form.has(page, "acceptance")
                ? Form.of(page, "acceptance").with(Map.of("name", name)).send(friend, "accept")
                : page;
    }

    private static CaughtMail mail(String to, String subject) {
        return Platform.running()
                .mail()
                .await(to, mail -> mail.subject().contains(subject), PATIENCE)
                .orElseThrow(() -> new AssertionError("no mail about " + subject));
    }

    private Sale.Bought bought(String buyer, int tickets) {
        return Sale.Bought.of(
                sale.checkout(sale.hold(tickets), "Ada Example", buyer, tickets).expect(200));
    }

    private List<JsonObject> tickets(Sale.Bought bought) {
        List<JsonObject> tickets = new ArrayList<>();
        sale.order(bought).getAsJsonArray("tickets").forEach(each -> tickets.add(each.getAsJsonObject()));
        return tickets;
    }

    private JsonObject ticket(Sale.Bought bought, int index) {
        return tickets(bought).get(index);
    }

    private String orderPage(Sale.Bought bought) {
        return organization.url() + "/orders/" + bought.code() + "/" + bought.secret();
    }

    private String page(Sale.Bought bought, JsonObject ticket) {
        return orderPage(bought) + "/tickets/" + ticket.get("id").getAsString();
    }

    private Api.Answer scan(JsonObject ticket) {
        return scan(ticket.get("secret").getAsString());
    }

    private Api.Answer scan(String code) {
        return organization
                .staff()
                .post(
                        "/api/v1/events/" + sale.eventId() + "/check-ins",
                        Map.of("ticketSecret", code, "nonce", UUID.randomUUID().toString()))
                .expect(200);
    }

    private static String address() {
        return "p-" + UUID.randomUUID() + "@customers.example";
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<T> outcomes = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : work) {
                running.add(crowd.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            for (Future<T> one : running) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}
