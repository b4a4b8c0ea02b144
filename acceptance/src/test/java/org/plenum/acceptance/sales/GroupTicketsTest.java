package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** Tickets for certain groups: members who have logged in see and buy them, for everybody else there are none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupTicketsTest {
    private static final String NAME = "Members’ evening";

    private Organization organization;
    private Sale sale;
    private String group;
    private String hidden;

    @BeforeAll
    void anOrganization() {
        organization = Organization.fresh();
    }

    @BeforeEach
    void ticketsForMembers() {
        sale = organization.sale(1250, 50);
        group = group("Members", organization.email("Mia"));
        hidden = organization
                .organizer()
                .post(
                        types(),
                        Map.of(
                                "name",
                                NAME,
                                "price",
                                Map.of("amountMinor", 0, "currency", "EUR"),
                                "visibility",
                                "BY_GROUP",
                                "groupIds",
                                List.of(group)))
                .expect(201)
                .string("id");
    }

    @Test
    void membersSeeQuoteAndReserveThem() {
        Api member = organization.attendee("mia");
        assertTrue(member.get(publicTypes()).expect(200).text().contains(hidden));
        member.post(shop("quotes"), wish()).expect(200);
        String reservation =
                member.post(shop("reservations"), wish()).expect(201).string("id");
        assertFalse(reservation.isEmpty());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void forEverybodyElseThereAreNone() {
        for (Api other : List.of(organization.anonymous(), organization.attendee("otto"))) {
            Api.Answer shown = other.get(publicTypes()).expect(200);
            assertFalse(shown.text().contains(hidden), shown.text());
            for (String door : List.of("quotes", "reservations")) {
                Api.Answer refused = other.post(shop(door), wish()).expect(422);
                assertTrue(refused.text().contains("\"unknown\""), refused.text());
            }
        }
        String page = new Visitor().open(organization.url() + shopPage()).text();
        assertFalse(page.contains(NAME) || page.contains(hidden), page);
    }

    @Test
    void whoIsInItNoMoreIsOfferedNothing() {
        Api member = organization.attendee("mia");
        member.post(shop("quotes"), wish()).expect(200);
        organization
                .organizer()
                .with("If-Match", "*")
                .patch("/api/v1/groups/" + group, Map.of("people", List.of()))
                .expect(200);
        member.post(shop("quotes"), wish()).expect(422);
        member.post(shop("reservations"), wish()).expect(422);
    }

    @Test
    void aDomainIsAllWhoHaveAnAddressThere() {
        Api organizer = organization.organizer().with("If-Match", "*");
        String domain = organization.email("").toUpperCase(java.util.Locale.ROOT);
        Api other = organization.attendee("otto");
        organizer
                .patch(
                        "/api/v1/groups/" + group,
                        Map.of("people", List.of("@elsewhere.example", "@sub." + domain.substring(1))))
                .expect(200);
        other.post(shop("quotes"), wish()).expect(422);
        organizer
                .patch("/api/v1/groups/" + group, Map.of("people", List.of(domain)))
                .expect(200);
        other.post(shop("quotes"), wish()).expect(200);
        organization.anonymous().post(shop("quotes"), wish()).expect(422);
    }

    @Test
    void aPromoCodeDoesNotOpenThem() {
        Promotions.create(sale, Map.of("code", "KEY", "kind", "UNLOCK", "ticketTypeIds", List.of(hidden)));
        Map<String, Object> withCode =
                Map.of("items", List.of(Map.of("ticketTypeId", hidden, "quantity", 1)), "promoCodes", List.of("KEY"));
        organization.anonymous().post(shop("reservations"), withCode).expect(422);
        String page = new Visitor()
                .open(organization.url() + shopPage() + "?promo=KEY")
                .text();
        assertFalse(page.contains(NAME), page);
    }

    @Test
    void aGroupWithTicketsStaysAndAGroupIsKnown() {
        Api organizer = organization.organizer();
        assertEquals(
                "group-used",
                organizer.delete("/api/v1/groups/" + group).expect(409).problem());
        assertEquals(
                "invalid",
                organizer
                        .with("If-Match", "*")
                        .patch(types() + "/" + hidden, Map.of("groupIds", List.of(sale.eventId())))
                        .expect(422)
                        .problem());
        organizer
                .with("If-Match", "*")
                .patch(types() + "/" + hidden, Map.of("visibility", "PUBLIC"))
                .expect(200);
        organizer.delete("/api/v1/groups/" + group).expect(204);
        organization.anonymous().post(shop("quotes"), wish()).expect(200);
        organization.staff().get("/api/v1/groups").expect(403);
        organization.attendee("mia").get("/api/v1/groups").expect(403);
    }

    @Test
    void theShopLeadsMembersToTheirTickets() {
        String page = new Visitor().open(organization.url() + shopPage()).text();
        assertTrue(page.contains("Log in to see tickets"), page);
        organization.account("mia", "attendee");
        organization.account("otto", "attendee");
        Visitor mia = new Visitor();
        String mine = mia.logIn(
                        organization.url() + "/login?to=%2Fevents%2F" + sale.eventCode() + "%2Ftickets%3Ffor%3Dme",
                        organization.email("mia"))
                .text();
        assertTrue(mine.contains(NAME) && !mine.contains("Log in to see tickets"), mine);
        // What is kept for everybody stays as it is.
        assertFalse(mia.open(organization.url() + shopPage()).text().contains(NAME));
        String others = new Visitor()
                .logIn(
                        organization.url() + "/login?to=%2Fevents%2F" + sale.eventCode() + "%2Ftickets%3Ffor%3Dme",
                        organization.email("otto"))
                .text();
        assertFalse(others.contains(NAME), others);
    }

    private String group(String name, String... people) {
        return organization
                .organizer()
                .post("/api/v1/groups", Map.of("name", name, "people", List.of(people)))
                .expect(201)
                .string("id");
    }

    private String types() {
        return "/api/v1/events/" + sale.eventId() + "/ticket-types";
    }

    private String publicTypes() {
        return shop("ticket-types");
    }

    private String shop(String what) {
        return "/api/v1/public/events/" + sale.eventCode() + "/" + what;
    }

    private String shopPage() {
        return "/events/" + sale.eventCode() + "/tickets";
    }

    private Map<String, Object> wish() {
        return Map.of("items", List.of(Map.of("ticketTypeId", hidden, "quantity", 1)));
    }
}
