package org.plenum.acceptance.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenum.acceptance.forms.Attempts.LONG;
import static org.plenum.acceptance.forms.Attempts.SCRIPT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Stored;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.mail.CaughtMail;

/** Bad input in every form: said at the field, nothing lost of what was typed, nothing stored, never an error of ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest {
    private static final String NUL = "a\u0000b";
    private static final Duration WEBHOOK_PATIENCE = Duration.ofMinutes(1);

    private Organization organization;
    private Sale sale;
    private Visitor owner;

    @BeforeAll
    void anOrganizationAndItsOwner() {
        Office office = Office.fresh();
        organization = office.organization();
        sale = office.sale();
        owner = office.owner();
    }

    /** What Stripe tells of this story must not be taken for what a form of the next one stores. */
    private static void webhooksHaveCome() {
        assertTrue(Sale.stripe().awaitDeliveries(WEBHOOK_PATIENCE), "the webhooks have come");
    }

    private Attempts office(String path, String id, String button, Map<String, String> good) {
        return new Attempts(owner, organization.url() + path, id, button, good, () -> Stored.of(organization));
    }

    @Test
    void anEvent() {
        Map<String, String> good = Map.of(
                "name", "Łódź & friends",
                "startsAt", "2035-05-04T09:00",
                "endsAt", "2035-05-05T17:00",
                "timeZone", "Europe/Warsaw",
                "venue", "Town hall",
                "description", "One.\n\nTwo.",
                "capacity", "200");
        for (String path : List.of("/manage/events/new", "/manage/events/" + sale.eventId() + "/edit")) {
            office(path, "eventForm", "save", good)
                    .wrong("name", "", "   ", LONG, NUL, SCRIPT.repeat(20))
                    .wrong("code", "No Spaces!", SCRIPT, "ab", LONG)
                    .wrong("tagline", LONG, NUL)
                    .wrong("description", LONG, NUL)
                    .wrong("startsAt", "", "yesterday", "2035-13-40T99:99", "9999-01-01T00:00", SCRIPT)
                    .wrong("endsAt", "", "2035-05-04T08:00", "2099-05-04T08:00", LONG)
                    .wrong("timeZone", "", "Mars/Phobos", SCRIPT)
                    .wrong("format", "", "TELEPATHIC")
                    .wrong("venue", LONG, NUL)
                    .wrong("capacity", "many", "-1", "0", "1.5", "99999999999999999999", SCRIPT)
                    .wrong("currency", "", "XXX", "EURO")
                    .wrong("visibility", "", "SECRET")
                    .wrong("language", "", "xx", SCRIPT)
                    .wrong("translations-de-name", LONG, NUL)
                    .fromElsewhere()
                    .done();
        }
        office("/manage/events/new", "eventForm", "save", good)
                .wrong("code", sale.eventCode())
                .done();
    }

    @Test
    void aTicketType() {
        Map<String, String> good = Map.of("name", "Early", "price", "12.50", "taxRatePercent", "21", "quantity", "10");
        String tickets = "/manage/events/" + sale.eventId() + "/tickets/";
        for (String path : List.of(tickets + "new", tickets + sale.ticketTypeId())) {
            office(path, "ticket", "save", good)
                    .wrong("name", "", LONG, NUL)
                    .wrong("description", LONG, NUL)
                    .wrong("code", "No Spaces!", LONG, SCRIPT)
                    .wrong("price", "", "cheap", "-1", "0.10", "1e9", "99999999999999", "1.234", SCRIPT)
                    .wrong("taxRatePercent", "", "much", "-1", "51", "1e400", "NaN")
                    .wrong("quantity", "some", "-1", "1.5", "99999999999", SCRIPT)
                    .wrong("minPerOrder", "", "0", "x", "99999999999")
                    .wrong("maxPerOrder", "", "0", "x", "21")
                    .wrong("salesStartAt", "soon", "2035-02-31T10:00")
                    .wrong("salesEndAt", "late", SCRIPT)
                    .wrong("visibility", "", "NOBODY")
                    .wrong("translations-fr-name", LONG, NUL)
                    .fromElsewhere()
                    .done();
        }
    }

    @Test
    void aGroup() {
        office(
                        "/manage/groups/new",
                        "groupForm",
                        "save",
                        Map.of("name", "Łódź & members", "people", "ada@x.example\n@y.example"))
                .wrong("name", "", "   ", LONG, NUL)
                .wrong("people", "ada", "@", "@y", "ada@x.example, <b>", LONG, SCRIPT)
                .fromElsewhere()
                .done();
    }

    @Test
    void aSharedQuota() {
        office(
                        "/manage/events/" + sale.eventId() + "/quotas/new",
                        "quotaForm",
                        "save",
                        Map.of("name", "Łódź & hall", "quantity", "40"))
                .wrong("name", "", "   ", LONG, NUL)
                .wrong("quantity", "", "some", "-1", "1.5", "99999999999", SCRIPT)
                .fromElsewhere()
                .done();
    }

    @Test
    void aPromoCode() {
        Map<String, String> good =
                Map.of("code", "SPRING", "label", "Spring", "kind", "PERCENT", "percent", "10", "usesMax", "5");
        office("/manage/events/" + sale.eventId() + "/promo-codes/new", "promoForm", "save", good)
                .wrong("code", "No Spaces!", LONG, SCRIPT, NUL)
                .wrong("label", LONG, NUL)
                .wrong("kind", "", "GIFT")
                .wrong("percent", "", "much", "-1", "0", "101", "1e400", "12.345")
                .wrong("validFrom", "soon", "2035-02-31T10:00")
                .wrong("validUntil", "late", SCRIPT)
                .wrong("usesMax", "some", "-1", "0", "1.5", "99999999999", SCRIPT)
                .wrong("usesPerCustomerMax", "x", "0")
                .wrong("ticketsPerOrderMax", "x", "0", "41")
                .wrong("budget", "all", "-1", "0", "1.234")
                .wrong("count", "some", "0", "1001")
                .fromElsewhere()
                .done();
        office(
                        "/manage/events/" + sale.eventId() + "/promo-codes/new",
                        "promoForm",
                        "save",
                        Map.of("code", "LESS", "kind", "AMOUNT", "amount", "5"))
                .wrong("amount", "", "some", "-1", "0", "1e9", "1.234", SCRIPT)
                .done();
    }

    @Test
    void aTextPage() {
        Map<String, String> good = Map.of("title", "Łódź & friends", "body", "<p>One.</p>");
        String event = "/manage/events/" + sale.eventId() + "/pages/new";
        for (String path : List.of("/manage/pages/new", event)) {
            office(path, "pageForm", "save", good)
                    .wrong("title", "", "   ", LONG, NUL)
                    .wrong("body", LONG, NUL)
                    .wrong("slug", "No Spaces!", SCRIPT, LONG)
                    .wrong("menu", "", "SIDEWAYS")
                    .fromElsewhere()
                    .done();
        }
        office("/manage/pages/new", "pageForm", "save", good)
                .wrong("kind", "", "POEM")
                .done();
    }

    @Test
    void aConsent() {
        for (String path : List.of("/manage/consents/new", "/manage/events/" + sale.eventId() + "/consents/new")) {
            office(path, "consentForm", "save", Map.of("name", "Terms & more", "text", "I agree."))
                    .wrong("name", "", LONG, NUL)
                    .wrong("text", "", LONG, NUL)
                    .fromElsewhere()
                    .done();
        }
    }

    @Test
    void aCustomField() {
        office(
                        "/manage/events/" + sale.eventId() + "/fields/new",
                        "fieldForm",
                        "save",
                        Map.of("label", "Größe & more", "kind", "CHOICE", "choices", "S\nM"))
                .wrong("label", "", "   ", LONG, NUL)
                .wrong("hint", LONG, NUL)
                .wrong("kind", "", "POEM")
                .wrong("asked", "", "NOBODY")
                .wrong("choices", "", "S", "S\nS", LONG, NUL)
                .wrong("translations-de-label", LONG, NUL)
                .wrong("translations-de-choices", "S", LONG, NUL)
                .fromElsewhere()
                .done();
    }

    @Test
    void aRefundAndACancellation() {
        Sale.Bought bought = sale.buy("Ada", "ada@customers.example", 2);
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        String path = "/manage/orders/" + bought.code();
        office(path, "refund", "give", Map.of("amount", "1.50", "note", "Łódź & friends"))
                .wrong("amount", "", "x", "-1", "1,2,3", "9999999", "1.234")
                .wrong("note", LONG, NUL)
                .fromElsewhere()
                .done();
        office(path, "cancellation", "cancelOrder", Map.of()).fromElsewhere().done();
        Form.of(owner.get(organization.url() + path), "refund")
                .with(Map.of("amount", "1.50", "note", "Łódź & friends"))
                .send(owner, "give");
        sale.awaitStatus(bought, "PARTIALLY_REFUNDED");
        Form.of(owner.get(organization.url() + path), "cancellation").send(owner, "cancelOrder");
        sale.awaitStatus(bought, "REFUNDED");
        webhooksHaveCome();
    }

    @Test
    void whatCannotBeCancelledYetIsSaid() {
        Sale.Bought bought = sale.buy("Ben", "ben@customers.example", 1);
        Sale.stripe().payLater(bought.session());
        Visitor.Page answer = Form.of(owner.get(organization.url() + "/manage/orders/" + bought.code()), "cancellation")
                .send(owner, "cancelOrder");
        assertTrue(answer.text().contains("bank is still deciding"), answer::text);
        Sale.stripe().settle(bought.session(), false);
        sale.awaitStatus(bought, "EXPIRED");
        webhooksHaveCome();
    }

    @Test
    void theRulesForCustomers() {
        office(
                        "/manage/events/" + sale.eventId() + "/rules",
                        "rules",
                        "save",
                        Map.of("cancelDaysBefore", "7", "refundPercent", "80", "fee", "2.50"))
                .wrong("changesUntil", "soon", "2035-02-31T10:00", "2099-01-01T10:00", SCRIPT)
                .wrong("cancelDaysBefore", "", "some", "-1", "366", "1.5", SCRIPT)
                .wrong("refundPercent", "", "all", "-1", "101", "1.5", SCRIPT)
                .wrong("fee", "", "x", "-1", "1,2,3", "99999999999", SCRIPT)
                .fromElsewhere()
                .done();
    }

    @Test
    void aCustomersCancellationShowsTheAmountFirst() {
        Sale paying = organization.sale(1199, 10);
        String rules = "/api/v1/events/" + paying.eventId() + "/sale-rules";
        organization
                .organizer()
                .with("If-Match", "*")
                .patch(
                        rules,
                        Map.of(
                                "cancellable",
                                true,
                                "refundPercent",
                                80,
                                "fee",
                                Map.of("amountMinor", 250, "currency", "EUR")))
                .expect(200);
        Sale.Bought bought = paying.buy("Ada", "ada@customers.example", 2);
        Sale.stripe().pay(bought.session());
        paying.awaitStatus(bought, "PAID");
        Visitor customer = new Visitor();
        String page = organization.url() + "/orders/" + bought.code() + "/" + bought.secret();
        assertTrue(customer.get(page).text().contains(bought.secret() + "/cancel"));
        Visitor.Page asked = customer.get(page + "/cancel");
        assertTrue(asked.text().contains("16.68"), asked::text);
        assertTrue(asked.text().contains("7.30"), asked::text);
        Visitor.Page changed =
                Form.of(asked, "cancellation").with(Map.of("shown", "1")).send(customer, "confirm");
        assertTrue(changed.text().contains("What goes back has changed"), changed::text);
        Form.of(changed, "cancellation").send(customer, "confirm");
        paying.awaitStatus(bought, "CANCELLED");
        assertTrue(customer.get(page + "/cancel").text().contains("cannot be cancelled here"));
        Await.until(
                "the money is back",
                () -> paying.order(bought)
                                .getAsJsonObject("refunded")
                                .get("amountMinor")
                                .getAsInt()
                        == 1668);
        webhooksHaveCome();
    }

    @Test
    void requestsAreApprovedAndDeclinedOnTheirPage() {
        Sale scarce = organization.sale(0, 2);
        organization
                .organizer()
                .with("If-Match", "*")
                .patch(
                        "/api/v1/events/" + scarce.eventId() + "/ticket-types/" + scarce.ticketTypeId(),
                        Map.of("approvalRequired", true))
                .expect(200);
        Sale.Bought welcome = scarce.buy("Zoë Żółć", "zoe@customers.example", 1);
        Sale.Bought other = scarce.buy("Ben", "ben@customers.example", 1);
        String page = "/manage/events/" + scarce.eventId() + "/requests";
        for (String wrong : List.of("", "x", SCRIPT, "00000000-0000-0000-0000-000000000000")) {
            Visitor.Page refused = Form.of(owner.get(organization.url() + page), "bulk")
                    .with(Map.of("selected", wrong))
                    .send(owner, "approve");
            assertTrue(refused.status() < 500, () -> wrong + " gave " + refused.status());
        }
        assertEquals("REQUESTED", scarce.order(welcome).get("status").getAsString());
        Form.of(owner.get(organization.url() + page), "bulk")
                .with(Map.of("selected", orderId(welcome)))
                .send(owner, "approve");
        assertEquals("PAID", scarce.order(welcome).get("status").getAsString());
        Form.of(owner.get(organization.url() + page), "bulk")
                .with(Map.of("selected", orderId(other), "reason", "For members."))
                .send(owner, "decline");
        assertEquals("DECLINED", scarce.order(other).get("status").getAsString());
        assertTrue(
                owner.get(organization.url() + page + "?status=DECLINED").text().contains("For members."));
        assertTrue(owner.get(organization.url() + page + "?status=").text().contains("For members."), "all states");
        assertFalse(owner.get(organization.url() + page).text().contains("For members."), "those that wait");
    }

    private String orderId(Sale.Bought bought) {
        return organization
                .organizer()
                .get("/api/v1/orders/" + bought.code())
                .expect(200)
                .string("id");
    }

    @Test
    void theRulesOfAWaitingListAndAPlaceInIt() {
        Sale scarce = organization.sale(0, 1);
        office(
                        "/manage/events/" + scarce.eventId() + "/waiting-list/rules",
                        "rules",
                        "save",
                        Map.of("policy", "LOTTERY", "offerHours", "12", "preferred", "@friends.example"))
                .wrong("offerHours", "", "some", "0", "-1", "169", "1.5", SCRIPT)
                .wrong("policy", "", "BRIBERY", SCRIPT)
                .wrong("preferred", "no address", NUL, LONG)
                .fromElsewhere()
                .done();
        organization
                .organizer()
                .with("If-Match", "*")
                .patch("/api/v1/events/" + scarce.eventId() + "/waiting-list", Map.of("open", true))
                .expect(200);
        scarce.hold(1);
        Visitor nobody = new Visitor();
        String page = organization.url() + "/events/" + scarce.eventCode() + "/waiting-list";
        Map<String, String> good = Map.of("seats", "1", "name", "Zoë Żółć", "email", "zoe@customers.example");
        Map<String, List<String>> wrong = Map.of(
                "ticket", List.of("", "vip", SCRIPT),
                "seats", List.of("", "many", "0", "-1", "11", "1.5", "99999999999", SCRIPT),
                "name", List.of("", LONG, NUL),
                "email", List.of("", "zoe", LONG, NUL, SCRIPT));
        wrong.forEach((field, values) -> values.forEach(value -> {
            Visitor.Page refused = Form.of(nobody.get(page), "join")
                    .with(good)
                    .with(Map.of(field, value))
                    .send(nobody, "send");
            assertFalse(refused.text().contains("We have written to you"), () -> field + "=" + value);
            assertTrue(refused.status() < 500, () -> field + "=" + value + " gave " + refused.status());
        }));
        assertTrue(Form.of(nobody.get(page), "join")
                .with(good)
                .send(nobody, "send")
                .text()
                .contains("We have written to you"));
    }

    @Test
    void theLinksToSomebodysOrders() {
        Visitor nobody = new Visitor();
        Form form = Form.of(nobody.get(organization.url() + "/orders"), "find");
        for (String wrong : List.of("", "   ", "ada", LONG, NUL, SCRIPT)) {
            Visitor.Page refused = form.with(Map.of("email", wrong)).send(nobody, "send");
            assertFalse(refused.text().contains("are on the way"), refused::text);
            assertTrue(refused.status() < 500, () -> "status " + refused.status());
        }
    }

    @Test
    void theLanguages() {
        Map<String, String> good = Map.of("chosen", "de", "main", "de");
        office("/manage/languages", "spoken", "save", good)
                .wrong("main", "", "xx", "en", SCRIPT)
                .wrongAt("active", "chosen", "")
                .wrongAt("active", "chosen", "xx")
                .fromElsewhere()
                .done();
    }

    @Test
    void whoIsOnStageAndWhoPaysForIt() {
        String event = "/manage/events/" + sale.eventId();
        office(event + "/speakers/new", "speakerForm", "save", Map.of("name", "Zoë Żółć", "role", "Singer & writer"))
                .wrong("name", "", LONG, NUL)
                .wrong("role", LONG, NUL)
                .wrong("biography", LONG, NUL)
                .wrong("photo", "file:no picture", "file:<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .fromElsewhere()
                .done();
        office(event + "/sponsor-tiers/new", "tierForm", "save", Map.of("name", "Partners & friends"))
                .wrong("name", "", LONG, NUL)
                .wrong("size", "", "HUGE")
                .fromElsewhere()
                .done();
        String tier = organization
                .organizer()
                .post("/api/v1/events/" + sale.eventId() + "/sponsor-tiers", Map.of("name", "Partners"))
                .expect(201)
                .string("id");
        office(
                        event + "/sponsors/new",
                        "sponsorForm",
                        "save",
                        Map.of("name", "A & B", "tierId", tier, "url", "https://a.example"))
                .wrong("name", "", LONG, NUL)
                .wrong("url", "javascript:alert(1)", SCRIPT, LONG, "a.example")
                .wrong("logo", "file:no picture", "file:<svg onload=\"alert(1)\"/>")
                .fromElsewhere()
                .done();
        office(
                        event + "/venue",
                        "venueForm",
                        "save",
                        Map.of("address", "Quay 1", "latitude", "51,9", "longitude", "4.4"))
                .wrong("address", LONG, NUL)
                .wrong("latitude", "north", "91", SCRIPT, "1e5", "")
                .wrong("longitude", "east", "-181", "")
                .fromElsewhere()
                .done();
    }

    @Test
    void theLook() {
        office("/manage/branding", "brand", "save", Map.of("name", "Łódź", "footer", "A & B"))
                .wrong("name", "", LONG, NUL)
                .wrong("primaryColor", "", "red", "#12345", SCRIPT)
                .wrong("accentColor", "", "blue", LONG)
                .wrong("linkColor", "blue", "#ffffff", "#ffff00", SCRIPT)
                .wrong("buttonTextColor", "#0b4a5", "#3b4a5e")
                .wrong("headerStyle", "", "GLASS")
                .wrong("replyTo", "nobody", "a@b.example\r\nBcc: x@x.example", "a@b.example,c@d.example", LONG)
                .wrong("imprintUrl", "javascript:alert(1)", "//example.org", SCRIPT)
                .wrong("bodyFont", "", "Comic Sans")
                .wrong("radiusPx", "", "x", "-1", "25", "1e9")
                .wrong("heroLayout", "", "SIDEWAYS")
                .wrong("heroArt", "", "DADA")
                .wrong("mailSenderName", LONG, NUL, "A\r\nBcc: x@x.example")
                .wrong("footer", LONG, NUL)
                .wrong("logo", "file:not a picture", "file:<svg onload=\"alert(1)\"/>", "file:" + "x".repeat(300_000))
                .wrong("logoDark", "file:<html></html>")
                .wrong("favicon", "file:<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")
                .wrong("headingFontFile", "file:wOF2 and no font", "file:<html></html>", "file:" + "x".repeat(400_000))
                .wrong("bodyFontFile", "file:not a font")
                .fromElsewhere()
                .done();
        Form form = Form.of(owner.get(organization.url() + "/manage/branding"), "brand");
        assertEquals(
                413,
                form.with("logo", "file:" + LONG.repeat(220))
                        .send(owner, "save")
                        .status());
        // The control: what is a drawing is taken.
        String drawing =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>";
        assertEquals(
                302, form.with("logo", "file:" + drawing).send(owner, "save").status());
        assertEquals(drawing, owner.get(organization.url() + "/brand/logo").text());
    }

    @Test
    void theLookOfAnEvent() {
        office(
                        "/manage/events/" + sale.eventId() + "/branding",
                        "brand",
                        "save",
                        Map.of("primaryColor", "#ffff00", "radiusPx", ""))
                .wrong("primaryColor", "red", SCRIPT)
                .wrong("linkColor", "#ffffff")
                .wrong("radiusPx", "x", "25")
                .wrong("heroArt", "DADA")
                .wrong("replyTo", "nobody")
                .wrong("logo", "file:not a picture")
                .fromElsewhere()
                .done();
    }

    @Test
    void aSchedule() {
        String page = organization.url() + "/manage/events/" + sale.eventId() + "/agenda";
        String target = organization.url() + "/manage/schedule-imports/" + sale.eventId();
        Map<String, String> before = Stored.of(organization);
        for (String file : List.of(
                "",
                "no xml",
                "<schedule>",
                "<html/>",
                "<!DOCTYPE s [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><schedule>&a;</schedule>",
                "<schedule><day date=\"never\"/></schedule>",
                "x".repeat(11 * 1024 * 1024))) {
            Visitor.Page answer =
                    owner.send("POST", target, part("file", file), "Content-Type", "multipart/form-data; boundary=b");
            String what = file.substring(0, Math.min(40, file.length()));
            assertEquals(302, answer.status(), () -> what + answer.text());
            assertTrue(owner.get(page).text().contains("role=\"alert\""), what);
        }
        Visitor.Page tooLarge = owner.send(
                "POST",
                target,
                part("file", "x".repeat(13 * 1024 * 1024)),
                "Content-Type",
                "multipart/form-data; boundary=b");
        assertEquals(413, tooLarge.status(), tooLarge.text());
        assertTrue(tooLarge.text().contains("10 MB"), tooLarge.text());
        for (String[] bad : new String[][] {
            {"multipart/form-data; boundary=b", "no parts"},
            {"multipart/form-data", part("file", "x")},
            {"text/plain", "x"},
            {"multipart/form-data; boundary=b", part("other", "x")}
        }) {
            Visitor.Page answer = owner.send("POST", target, bad[1], "Content-Type", bad[0]);
            assertTrue(answer.status() < 500, () -> bad[0] + " " + bad[1] + " gave " + answer.status());
        }
        assertEquals(
                403,
                owner.send(
                                "POST",
                                target,
                                part("file", "<schedule/>"),
                                "Content-Type",
                                "multipart/form-data; boundary=b",
                                "Sec-Fetch-Site",
                                "same-site")
                        .status());
        assertEquals(before, Stored.of(organization));
        // The control: what is a schedule is taken.
        String schedule =
                "<schedule><day date=\"2035-05-04\"><room name=\"Hall\"><event guid=\"1\"><title>Opening words</title>"
                        + "<date>2035-05-04T10:00:00Z</date><duration>00:30</duration></event></room></day></schedule>";
        owner.send("POST", target, part("file", schedule), "Content-Type", "multipart/form-data; boundary=b");
        String agenda = owner.get(page).text();
        assertTrue(agenda.contains("Opening words") && !agenda.contains("role=\"alert\""), agenda);
    }

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"s.xml\"\r\n\r\n" + content
                + "\r\n--b--\r\n";
    }

    @Test
    void anInvitationToBeMember() {
        office("/manage/members", "invite", "send", Map.of("name", "Sam", "email", "sam@x.example"))
                .wrong("name", "", LONG, NUL)
                .wrong(
                        "email",
                        "",
                        "nobody",
                        "a@b@c",
                        "a b@x.example",
                        LONG + "@x.example",
                        SCRIPT,
                        "x@x.example\r\nBcc: y@x.example")
                .wrong("roles", "", "SUPERADMIN", "ATTENDEE", "KING")
                .fromElsewhere()
                .done();
    }

    @Test
    void anInvitationThatIsAccepted() {
        organization
                .owner()
                .post(
                        "/api/v1/invitations",
                        Map.of("email", organization.email("new"), "name", "New", "roles", List.of("STAFF")))
                .expect(201);
        CaughtMail mail = Platform.running()
                .mail()
                .await(organization.email("new"), it -> it.text().contains("/invitations/"), Duration.ofMinutes(1))
                .orElseThrow();
        String token = mail.text().replaceAll("(?s).*/invitations/([A-Za-z0-9_-]+).*", "$1");
        new Attempts(
                        new Visitor(),
                        organization.url() + "/invitations/" + token,
                        "accept",
                        "acceptButton",
                        Map.of("name", "New Person", "password", "Long-enough-2035"),
                        () -> Stored.of(organization))
                .wrong("name", "", LONG, NUL)
                .wrong("password", "", "short", LONG)
                .fromElsewhere()
                .done();
    }

    @Test
    void theDoor() {
        office("/check-in/" + sale.eventId(), "door", "check", Map.of("ticketSecret", "ABCD", "gate", "North"))
                .wrongAt("", "ticketSecret", "")
                .wrongAt("", "ticketSecret", LONG)
                .wrongAt("", "ticketSecret", NUL)
                .wrongAt("", "gate", LONG)
                .wrongAt("", "gate", NUL)
                .wrongAt("", "nonce", "")
                .wrongAt("", "nonce", LONG)
                .fromElsewhere()
                .done();
        Visitor.Page answer = Form.of(owner.get(organization.url() + "/check-in/" + sale.eventId()), "door")
                .with("ticketSecret", SCRIPT)
                .with("gate", SCRIPT)
                .send(owner, "check");
        assertEquals(200, answer.status());
        assertTrue(answer.text().contains("data-result=\"r\""), answer.text());
        assertFalse(answer.text().contains("<script>alert"), answer.text());
    }

    @Test
    void theShop() {
        Visitor customer = new Visitor();
        String page = organization.url() + "/events/" + sale.eventCode() + "/tickets";
        new Attempts(customer, page, "shop", "reserve", Map.of(), () -> Stored.of(organization))
                .wrongAt("", "choices:0:quantity", "0")
                .wrongAt("", "choices:0:quantity", "")
                .wrongAt("", "choices:0:quantity", "-1")
                .wrongAt("", "choices:0:quantity", "x")
                .wrongAt("", "choices:0:quantity", "11")
                .wrongAt("", "choices:0:quantity", "1.5")
                .wrongAt("", "choices:0:quantity", "99999999999")
                .wrongAt("", "choices:0:quantity", SCRIPT)
                .done();
        new Attempts(
                        customer,
                        page,
                        "shop",
                        "reserve",
                        Map.of("choices:0:quantity", "1"),
                        () -> Stored.of(organization))
                .wrong("promoCode", "NO-SUCH-CODE", "a b c d e f g", LONG, SCRIPT, NUL)
                .done();
        new Attempts(
                        customer,
                        page,
                        "shop",
                        "reserve",
                        Map.of("choices:0:quantity", "1"),
                        () -> Stored.of(organization))
                .fromElsewhere()
                .done();
    }

    @Test
    void theSellerOnInvoices() {
        Map<String, String> good = Map.of(
                "name", "Łódź & Co",
                "street", "Weg 1",
                "postalCode", "10115",
                "city", "Berlin",
                "country", "DE",
                "vatId", "de 123 456 789",
                "electronic", "on");
        office("/manage/payments/invoices", "seller", "save", good)
                .wrong("name", "", LONG, NUL)
                .wrong("street", "", LONG, NUL)
                .wrong("postalCode", "", LONG, NUL)
                .wrong("city", "", LONG, NUL)
                .wrong("vatId", "", "123", "QQ123456", LONG, SCRIPT, NUL)
                .wrong("taxNumber", LONG, NUL)
                .wrong("registration", LONG, NUL)
                .wrong("exemption", LONG, NUL)
                .fromElsewhere()
                .done();
    }

    @Test
    void theDetailsOfAPurchase() {
        Sale.Held held = sale.hold(2);
        String page =
                organization.url() + "/events/" + sale.eventCode() + "/checkout/" + held.id() + "/" + held.secret();
        new Attempts(
                        new Visitor(),
                        page,
                        "checkout",
                        "pay",
                        Map.of(
                                "buyer-name", "Łukasz & Co",
                                "buyer-email", "l@x.example",
                                "attendees:0:name", "Łukasz",
                                "attendees:1:name", "Ben <b>"),
                        () -> Stored.of(organization))
                .wrong("buyer-name", "", LONG, NUL)
                .wrong("buyer-email", "", "nobody", "a@b@c", LONG, SCRIPT, "x@x.example\r\nBcc: y@x.example")
                .wrong("buyer-company", LONG, NUL)
                .wrong("buyer-street", LONG, NUL)
                .wrong("buyer-postalCode", LONG, NUL)
                .wrong("buyer-city", LONG, NUL)
                .wrong("buyer-vatId", LONG, NUL)
                .wrong("attendees:0:name", LONG, NUL)
                .wrong("attendees:1:name", "", LONG)
                .wrong("attendees:1:email", "nobody", SCRIPT, LONG)
                .fromElsewhere()
                .done();
    }

    @Test
    void anOrganizationInTheConsole() {
        String console = Platform.running().adminUrl();
        Visitor superadmin = new Visitor();
        assertEquals(200, superadmin.logIn(console + "/", "superadmin").status());
        new Attempts(
                        superadmin,
                        console + "/organizations/new",
                        "organization",
                        "create",
                        Map.of("slug", "fresh-one", "name", "Fresh", "ownerName", "O", "ownerEmail", "o@x.example"),
                        () -> Api.of(console)
                                .as(Organization.superadminToken())
                                .get("/api/v1/organizations")
                                .expect(200)
                                .text())
                .wrong("slug", "", "a", "no spaces", "a--b", "-a", "1abc", "admin", organization.slug(), LONG, SCRIPT)
                .wrong("name", "", LONG, NUL)
                .wrong("ownerName", "", LONG, NUL)
                .wrong("ownerEmail", "", "nobody", LONG, SCRIPT)
                .wrong("primaryColor", "", "red", "#fffff", SCRIPT)
                .wrong("accentColor", "", "black")
                .wrong("slug", "a".repeat(33))
                .wrong("stripeAccount", "nonsense", LONG, SCRIPT)
                .fromElsewhere()
                .done();
    }

    /** Scripts are texts like others: taken where they are allowed, and never run. */
    @Test
    void scriptsInTextsAreShownAsTexts() {
        Visitor.Page saved = Form.of(owner.get(organization.url() + "/manage/events/new"), "eventForm")
                .with(Map.of(
                        "name", SCRIPT,
                        "tagline", SCRIPT,
                        "venue", SCRIPT,
                        "description", SCRIPT,
                        "startsAt", "2035-05-04T09:00",
                        "endsAt", "2035-05-05T17:00"))
                .send(owner, "save");
        assertEquals(302, saved.status(), saved.text());
        String tickets = saved.next().orElseThrow().toString();
        String event = tickets.replaceFirst("/tickets$", "");
        assertEquals(
                302,
                Form.of(owner.get(tickets + "/new"), "ticket")
                        .with(Map.of("name", SCRIPT, "description", SCRIPT, "price", "0"))
                        .send(owner, "save")
                        .status());
        assertEquals(
                302,
                Form.of(owner.get(event), "publication").send(owner, "publish").status());
        String code = Form.of(owner.get(event + "/edit"), "eventForm").values().get("code");
        String site = organization.url() + "/events/" + code;
        for (String address : List.of(
                event,
                event + "/edit",
                tickets,
                event + "/agenda",
                event + "/attendees",
                organization.url() + "/manage",
                organization.url() + "/",
                site,
                site + "/tickets",
                site + "/agenda",
                organization.url() + "/manage/members?q=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E")) {
            Visitor.Page page = owner.get(address);
            assertEquals(200, page.status(), address);
            assertFalse(page.text().contains("<script>alert"), address);
        }
    }
}
