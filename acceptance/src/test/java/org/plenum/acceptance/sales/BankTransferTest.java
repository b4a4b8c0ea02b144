package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.forms.Form;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** Paying by bank transfer, from the organizer's terms to the ticket, through pages, files and mails. */
class BankTransferTest {
    private static final String BANK = "/manage/payments/bank";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern REFERENCE = Pattern.compile("RF\\d\\d [A-Z0-9]{4} [A-Z0-9]{4}");

    private final Organization organization = Organization.fresh();
    private final Sale sale = organization.sale(1190, 3);
    private final Visitor owner = signedIn("owner", "org-admin");

    @AfterEach
    void theBooksAgree() {
        organization.awaitJobs();
        assertEquals(List.of(), organization.deadJobs());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void anOrderWaitsForItsTransferAndAStatementPaysIt() {
        assertEquals("not-offered", error(checkout("ada", "TRANSFER").expect(422)));
        allow();
        Sale.Held held = sale.hold(2);
        Visitor customer = new Visitor();
        Visitor.Page form = customer.get(
                organization.url() + "/events/" + sale.eventCode() + "/checkout/" + held.id() + "/" + held.secret());
        String mail = organization.email("ada");
        Visitor.Page order = customer.follow(Form.of(form, "checkout")
                .with(Map.of("buyer-name", "Ada", "buyer-email", mail, "attendees:1:name", "Ben", "payBy", "TRANSFER"))
                .send(customer, "pay"));
        assertEquals(200, order.status());
        assertTrue(order.text().contains("DE89 3704 0044 0532 0130 00"), order.text());
        assertTrue(order.text().contains("data:image/svg+xml"), "banking apps find a code");
        assertFalse(order.text().contains("http-equiv=\"refresh\""), "it takes days");
        String reference = reference(order.text());
        String code = reference.replace(" ", "").substring(4);
        String told = mailTo(mail, "Order " + code + ": please transfer the money");
        assertTrue(told.contains(reference) && told.contains("23.80"), told);
        assertEquals(409, sale.reserve(2).status(), "the seats are kept");

        Visitor.Page uploaded = upload(statement("23.80", "Tickets " + reference));
        assertTrue(uploaded.text().contains("orders paid with that: 1"), uploaded.text());
        assertTrue(customer.get(order.address().toString()).text().contains("You are coming to"));
        mailTo(mail, subject -> subject.contains(code));
        assertTrue(upload(statement("23.80", "Tickets " + reference)).text().contains("of them new: 0"));
        assertTrue(
                owner.get(organization.url() + "/manage/orders/" + code).text().contains("€23.80"));
    }

    @Test
    void aPersonDecidesAboutWhatNamesNoOrder() {
        allow();
        Api.Answer bought = checkout("ben", "TRANSFER").expect(200);
        assertTrue(bought.json().get("checkoutUrl").isJsonNull());
        String code = bought.json().get("orderCode").getAsString();
        assertTrue(upload(statement("11.90", "I forgot it")).text().contains("Unknown reference"));
        Matcher entry = Pattern.compile(BANK + "/([0-9a-f-]{36})")
                .matcher(owner.get(organization.url() + BANK).text());
        assertTrue(entry.find());
        String address = organization.url() + entry.group();
        Visitor.Page refused = Form.of(owner.get(address), "decision")
                .with("orderCode", "NOBODYS2")
                .send(owner, "assign");
        assertTrue(refused.text().contains("No order with this code waits for this money."), refused.text());
        Visitor.Page done = owner.follow(
                Form.of(owner.get(address), "decision").with("orderCode", code).send(owner, "assign"));
        assertTrue(done.text().contains("Your decision is noted"), done.text());
        assertEquals("PAID", sale.order(Sale.Bought.of(bought)).get("status").getAsString());
        assertTrue(upload("<?xml version=\"1.0\"?><nothing/>").text().contains("neither a table"));

        Visitor organizer = signedIn("orla", "organizer");
        for (String path : List.of(BANK, BANK + "/terms", entry.group())) {
            assertEquals(403, organizer.get(organization.url() + path).status(), path);
        }
        assertEquals(
                200,
                organizer.get(organization.url() + "/manage/orders/" + code).status());
    }

    private void allow() {
        Visitor.Page terms = owner.get(organization.url() + BANK + "/terms");
        Visitor.Page wrong = Form.of(terms, "terms")
                .with(Map.of("allowed", "on", "holder", "Acme", "iban", "DE89370400440532013001"))
                .send(owner, "save");
        assertTrue(wrong.text().contains("not a valid IBAN"), wrong.text());
        Visitor.Page saved = owner.follow(Form.of(wrong, "terms")
                .with("iban", "DE89 3704 0044 0532 0130 00")
                .send(owner, "save"));
        assertTrue(saved.text().contains("The terms are saved"), saved.text());
    }

    private Api.Answer checkout(String name, String payBy) {
        Sale.Held held = sale.hold(1);
        Map<String, Object> body = new HashMap<>();
        body.put("buyer", Map.of("name", name, "email", organization.email(name)));
        body.put("attendees", List.of(Map.of("name", name)));
        body.put("payBy", payBy);
        Api.Answer answer = organization
                .anonymous()
                .with("Reservation-Secret", held.secret())
                .post("/api/v1/public/reservations/" + held.id() + "/checkout", body);
        if (answer.status() != 200) {
            organization
                    .anonymous()
                    .with("Reservation-Secret", held.secret())
                    .delete("/api/v1/public/reservations/" + held.id());
        }
        return answer;
    }

    private static String error(Api.Answer refused) {
        return refused.json()
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("code")
                .getAsString();
    }

    private static String statement(String amount, String purpose) {
        return "Date;Amount;Currency;Name;Purpose\n2026-11-20;" + amount + ";EUR;Ada;" + purpose + "\n";
    }

    private Visitor.Page upload(String file) {
        Visitor.Page answer = Form.of(owner.get(organization.url() + BANK), "statement")
                .with("file", "file:" + file)
                .send(owner, "upload");
        return answer.status() == 200 ? answer : owner.follow(answer);
    }

    private static String reference(String page) {
        Matcher reference = REFERENCE.matcher(page);
        assertTrue(reference.find(), page);
        return reference.group();
    }

    private String mailTo(String address, String subject) {
        return mailTo(address, subject::equals);
    }

    private static String mailTo(String address, java.util.function.Predicate<String> subject) {
        return Platform.running()
                .mail()
                .await(address, mail -> subject.test(mail.subject()), PATIENCE)
                .orElseThrow()
                .text();
    }

    private Visitor signedIn(String name, String role) {
        organization.account(name, role);
        Visitor visitor = new Visitor();
        assertEquals(
                200,
                visitor.logIn(organization.url() + "/manage", organization.email(name))
                        .status());
        return visitor;
    }
}
