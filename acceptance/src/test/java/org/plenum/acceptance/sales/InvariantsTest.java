package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;

/** The check that other tests end with finds what it is for: each invariant is broken once. What a constraint of the table excludes already needs none. */
class InvariantsTest {
    private static Organization organization;

    @BeforeAll
    static void anOrderThatWasPaid() {
        organization = Organization.fresh();
        Sale sale = organization.sale(1190, 10);
        sale.paid("Ada", "ada@customers.example", 2);
        Promotions.create(
                sale, Map.of("code", "HONEST", "kind", "PERCENT", "percent", 10, "usesMax", 1, "combinable", true));
        Promotions.reserve(sale, 1, "HONEST").expect(201);
        organization
                .organizer()
                .post(
                        "/api/v1/events/" + sale.eventId() + "/quotas",
                        Map.of("name", "Hall", "quantity", 20, "ticketTypeIds", List.of(sale.ticketTypeId())))
                .expect(201);
    }

    @Test
    void anHonestSaleBreaksNone() {
        assertEquals(List.of(), Books.violations(organization));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    seats-are-counted | update quota set taken = taken + 1
                    shared-quotas-are-counted | update quota set taken = taken + 1 where name is not null
                    shared-quotas-are-counted | delete from quota_ticket_type
                    a-paid-order-has-one-payment | update payment set state = 'OPEN'
                    a-payment-pays-one-order | update orders set payment_id = null
                    a-payment-is-delivered-or-given-back | update orders set status = 'EXPIRED'
                    a-paid-order-has-its-tickets | delete from ticket where id = (select id from ticket limit 1)
                    a-ticket-has-a-paid-order | update orders set status = 'CANCELLED'
                    promo-codes-are-counted | update promo_code set taken = 0
                    those-who-wait-are-counted | insert into ticket_wait select id, event_id, 1 from ticket_type
                    an-offer-is-held | insert into waiting_entry select gen_random_uuid(), t.event_id, t.id, 1, 'Ada', 'ada@customers.example', 'en', 'OFFERED', false, null, null, 0, now(), gen_random_uuid(), now() from ticket_type t
                    a-request-is-decided-once | update orders set approval = true
                    no-promo-code-is-overdrawn | alter table promo_code drop constraint promo_code_uses; update promo_code set taken = 2
                    promo-codes-give-what-lines-say | update order_promo set given_minor = given_minor + 1
                    what-went-back-is-credited | update payment set refunded_minor = 5
                    documents-are-numbered-without-gaps | update invoice_series set last = last + 1
                    documents-are-numbered-without-gaps | insert into credit_note_series values (2026, 1)
                    no-more-goes-back-than-came | insert into refund select gen_random_uuid(), id, amount_minor + 1, 'twice', 'SUCCEEDED', null, now() from payment
                    the-books-balance | update journal_posting set amount_minor = amount_minor + 1 where account = 'SALES'
                    the-books-balance | delete from journal_posting
                    the-books-have-every-payment | delete from journal_posting where account = 'STRIPE'
                    the-books-have-every-payment | update payment set amount_minor = amount_minor + 1
                    the-books-have-every-document | update journal_entry set reference = 'INV-0' where kind = 'INVOICE'
                    the-books-have-every-document | insert into journal_posting select entry_id, 9, 'CUSTOMERS', null, 1 from journal_posting where account = 'TAX'
                    the-books-have-every-payout | insert into payout values ('po_1', 100, 'EUR', 'PAID', now(), null, now())
                    payouts-add-up | with p as (insert into payout values ('po_1', 100, 'EUR', 'PAID', now(), null, now()) returning id) insert into payout_entry select 'txn_1', id, 'charge', null, 99, 0, 99, now() from p
                    """)
    void isSeenWhenBroken(String invariant, String tampering) {
        List<String> violations = Books.violationsAfter(organization, tampering);
        assertTrue(
                violations.stream().anyMatch(violation -> violation.startsWith(invariant)),
                () -> tampering + " gave only " + violations);
    }
}
