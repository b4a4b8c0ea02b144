package org.plenum.acceptance.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** What no page of ours would ever send: refused with a page of ours, never an error of ours and never the server's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrayRequestsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

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

    /** Forms that nobody can read, whatever they are sent to. */
    @Test
    void formsThatAreNone() {
        String tooLong = "name=" + "x".repeat(3 * 1024 * 1024);
        for (String path : List.of(
                "/manage/events/new", "/manage/branding", "/invitations/none", "/login", "/logout", "/oidc/callback")) {
            for (String[] bad : new String[][] {
                {FORM, tooLong},
                {FORM, "to=%00&state=%00&code=%00"},
                {FORM, "%zz=%zz"},
                {"multipart/form-data", "x"},
                {"multipart/form-data; boundary=b", "no parts"},
                {"text/plain", "x"}
            }) {
                Visitor.Page answer = owner.send("POST", organization.url() + path, bad[1], "Content-Type", bad[0]);
                assertTrue(answer.status() < 500, () -> path + " " + bad[0] + " gave " + answer.status());
                assertFalse(answer.text().contains("Payara"), path);
            }
        }
        assertEquals(
                413,
                owner.send("POST", organization.url() + "/manage/events/new", tooLong, "Content-Type", FORM)
                        .status());
    }

    /** The console says in its own look what is not there, not allowed, or too large. */
    @Test
    void errorsOfTheConsole() {
        String console = Platform.running().adminUrl();
        Visitor superadmin = new Visitor();
        assertEquals(200, superadmin.logIn(console + "/", "superadmin").status());
        Map<Integer, Visitor.Page> pages = Map.of(
                404, superadmin.get(console + "/nothing"),
                400, superadmin.get(console + "/?search=%00"),
                405, superadmin.send("POST", console + "/logout", "", "Content-Type", FORM),
                403, superadmin.send("POST", console + "/organizations/new", "", "Sec-Fetch-Site", "same-site"),
                413,
                        superadmin.send(
                                "POST",
                                console + "/organizations/new",
                                "x".repeat(3 * 1024 * 1024),
                                "Content-Type",
                                FORM));
        pages.forEach((status, page) -> {
            assertEquals(status, page.status(), page.text());
            assertTrue(page.text().contains("notice-box") && page.text().contains("platform.svg"), page.text());
        });
    }

    /** Searches and pages of lists come from the address. */
    @Test
    void nonsenseInAddresses() {
        String event = "/manage/events/" + sale.eventId();
        for (String path : List.of(
                "/manage",
                "/manage/members",
                event + "/orders",
                event + "/attendees",
                event + "/agenda",
                event + "/tickets",
                "/check-in/" + sale.eventId(),
                "/events/" + sale.eventCode() + "/tickets",
                "/events/" + sale.eventCode() + "/agenda",
                "/me",
                "/me/messages",
                "/")) {
            for (String query : List.of(
                    "q=%00",
                    "q=" + "x".repeat(3_000),
                    "q=%ED%A0%80",
                    "after=nonsense",
                    "after=%00",
                    "status=NONE",
                    "type=%00",
                    "q-regular=99999999999",
                    "day=never",
                    "event=nonsense&code=other&type=other")) {
                Visitor.Page page = owner.get(organization.url() + path + "?" + query);
                assertTrue(page.status() < 500, () -> path + "?" + query + " gave " + page.status());
                assertFalse(page.text().contains("Exception"), path + "?" + query);
            }
        }
    }
}
