package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plenum.accounting.Account;
import org.plenum.accounting.EntryKind;
import org.plenum.accounting.Journal;
import org.plenum.accounting.Posting;
import org.plenum.accounting.Subject;

/** Enters invoices and credit notes in the books, on the day that they bear. */
@ApplicationScoped
class DocumentBooks {
    @Inject
    Journal journal;

    void enter(Invoice document, UUID orderId) {
        boolean credit = document.corrects() != null;
        // What customers owe is debit and what was sold credit; a credit note has both the other way round.
        int sign = credit ? -1 : 1;
        List<Posting> postings = new ArrayList<>();
        postings.add(
                Posting.of(Account.CUSTOMERS, sign * document.total().gross().minor()));
        for (Invoice.Rate rate : document.rates()) {
            postings.add(new Posting(
                    Account.SALES, rate.percent(), -sign * rate.amount().net().minor()));
            postings.add(new Posting(
                    Account.TAX, rate.percent(), -sign * rate.amount().tax().minor()));
        }
        journal.bring(
                new Subject(
                        credit ? EntryKind.CREDIT_NOTE : EntryKind.INVOICE,
                        document.number(),
                        orderId,
                        document.total().gross().currency()),
                document.issuedAt().atZone(document.zone()).toLocalDate(),
                postings);
    }
}
