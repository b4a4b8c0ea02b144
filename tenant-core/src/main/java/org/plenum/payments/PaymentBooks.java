package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.plenum.accounting.Account;
import org.plenum.accounting.EntryKind;
import org.plenum.accounting.Journal;
import org.plenum.accounting.Posting;
import org.plenum.accounting.Subject;

/** Brings the books to what is known of payments and payouts; called after every change of them, which are locked. Stripe's times belong to no event: its days are those of UTC. */
@ApplicationScoped
class PaymentBooks {
    @Inject
    PaymentStore payments;

    @Inject
    DisputeStore disputes;

    @Inject
    PayoutStore payouts;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Of transfers what came, also before all of it has come; of others there is nothing to tell before they are paid. */
    void payment(UUID id) {
        Payment payment = payments.find(id).orElseThrow();
        Payment.Transfer transfer = payment.byTransfer();
        if (transfer != null) {
            bring(payment, Account.BANK, transfer.receivedMinor() - payment.refundedMinor(), 0);
        } else if (payment.state() == PaymentState.PAID) {
            bring(
                    payment,
                    accountOf(payment.method()),
                    payment.amount().minor() - payment.refundedMinor(),
                    disputes.takenMinor(id));
        }
    }

    private static Account accountOf(PaymentMethod method) {
        return switch (method) {
            case STRIPE -> Account.STRIPE;
            case TRANSFER -> Account.BANK;
            case CASH -> Account.CASH;
            case TERMINAL -> Account.TERMINAL;
        };
    }

    private void bring(Payment payment, Account account, long kept, long taken) {
        journal.bring(
                new Subject(
                        EntryKind.PAYMENT,
                        payment.id().toString(),
                        payment.request().reference(),
                        payment.amount().currency()),
                today(),
                List.of(
                        Posting.of(account, kept - taken),
                        Posting.of(Account.CUSTOMERS, -kept),
                        Posting.of(Account.DISPUTES, taken)));
    }

    /** The fees of what a payout consists of are gone even when the bank does not take it. */
    void payout(String id) {
        PayoutView payout = payouts.find(id).orElseThrow();
        PayoutStore.Sums sums = payouts.sums(id);
        boolean failed = payout.status() == PayoutStatus.FAILED || payout.status() == PayoutStatus.CANCELED;
        long sent = failed ? 0 : payout.amount().minor();
        journal.bring(
                new Subject(EntryKind.PAYOUT, id, null, payout.amount().currency()),
                today(),
                List.of(
                        Posting.of(Account.BANK, sent),
                        Posting.of(Account.FEES, sums.feeMinor()),
                        Posting.of(Account.OTHER, -sums.otherMinor()),
                        Posting.of(Account.STRIPE, sums.otherMinor() - sums.feeMinor() - sent)));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
