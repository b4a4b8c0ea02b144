package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.forms.Form;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** Selling at the door through its page. */
class BoxOfficeTest {
    private final Organization organization = Organization.fresh();
    private final Sale sale = organization.sale(1190, 3);
    private final String address = organization.url() + "/manage/events/" + sale.eventId() + "/box-office";

    @AfterEach
    void theBooksAgree() {
        organization.awaitJobs();
        assertEquals(List.of(), organization.deadJobs());
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void staffSellTicketsThatArePrinted() {
        Visitor organizer = signedIn("orla", "organizer");
        Visitor.Page nothing = Form.of(organizer.get(address), "sale").send(organizer, "sell");
        assertTrue(nothing.text().contains("Choose at least one ticket."), nothing.text());
        Visitor.Page tooMany = sell(organizer, "4");
        assertTrue(tooMany.text().contains("value=\"4\""), "what was typed stays");
        Visitor.Page order = organizer.follow(sell(organizer, "2"));
        assertTrue(order.text().contains("Sold. The tickets can be printed here."), order.text());
        assertTrue(order.text().contains("Cash, 50 given"), order.text());
        Matcher pdf = Pattern.compile("/orders/[A-Z0-9]{8}/[A-Za-z0-9_-]+/tickets\\.pdf")
                .matcher(order.text());
        assertTrue(pdf.find(), order.text());
        assertEquals(200, organizer.get(organization.url() + pdf.group()).status());
        assertEquals(409, sale.reserve(2).status(), "they are out of the shop");
        Form once = form(organizer, "1");
        URI sold = once.send(organizer, "sell").next().orElseThrow();
        Visitor.Page again = once.send(organizer, "sell");
        assertEquals(sold, again.next().orElseThrow());
        assertTrue(organizer.follow(again).text().contains("This had been sold before"));
        assertEquals(403, signedIn("stan", "staff").get(address).status());
    }

    private Visitor.Page sell(Visitor organizer, String number) {
        return form(organizer, number).send(organizer, "sell");
    }

    private Form form(Visitor organizer, String number) {
        return Form.of(organizer.get(address), "sale")
                .with("number-" + sale.ticketTypeId(), number)
                .with("note", "50 given");
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
