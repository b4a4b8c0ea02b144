package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.jobs.Jobs;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;
import org.plenum.tenancy.TenantSql;

/** Writes down what banks and staff say of transfers, brings the books to it, and tells it to whoever asked for the money. Each method is one transaction. */
@ApplicationScoped
@Transactional
class BankLedger {
    private static final Logger LOG = Logger.getLogger(BankLedger.class.getName());

    private final Receiving receiving = new Receiving();

    @Inject
    BankEntryStore entries;

    @Inject
    PaymentStore payments;

    @Inject
    RefundStore refunds;

    @Inject
    PaymentBooks books;

    @Inject
    Event<PaymentSucceeded> succeeded;

    @Inject
    Event<PaymentEnded> ended;

    @Inject
    TenantSql sql;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** How many were not known. Should nobody go on from here, a job does. */
    public int store(String fileName, String by, List<BankCredit> credits) {
        UUID statement = Ids.next();
        entries.insertStatement(statement, fileName, by, credits.size());
        int added = credits.isEmpty() ? 0 : entries.insert(statement, credits);
        entries.setAdded(statement, added);
        if (added > 0) {
            jobs.enqueue(
                    MatchJob.NAME, statement.toString(), "", clock.instant().plus(MatchJob.IF_NOBODY_GOES_ON));
        }
        LOG.info(() -> "bank.statement id=" + statement + " entries=" + credits.size() + " added=" + added);
        return added;
    }

    public List<UUID> unmatched(int limit) {
        return entries.unmatched(limit);
    }

    /** Whether it counts for a payment now. */
    public boolean match(UUID entry) {
        var outcome = receiving.match(sql.handle(), entry, clock.instant());
        outcome.ifPresent(this::tell);
        return outcome.isPresent();
    }

    public void assign(UUID entry, String reference, String by) {
        tell(receiving.assign(sql.handle(), entry, reference, by, clock.instant()));
    }

    public void dismiss(UUID entry, BankEntryState as, @Nullable String note, String by) {
        receiving.dismiss(sql.handle(), entry, as, note, by, clock.instant());
    }

    /** Whatever is missing has come, somebody says. */
    public void receiveByHand(UUID paymentId, @Nullable String note, String by) {
        Payment payment = locked(paymentId);
        if (payment.state() == PaymentState.PAID) {
            throw new AlreadyDecided();
        }
        Instant now = clock.instant();
        long missing = payment.amount().minor() - payment.transfer().receivedMinor();
        entries.insertByHand(paymentId, Money.ofMinor(missing, payment.amount().currency()), note, by, today());
        Receiving.receive(sql.handle(), paymentId, missing, true, now);
        tell(new Receiving.Outcome(paymentId, true));
    }

    /** What was too much has gone back, somebody says. */
    public void surplusSent(UUID paymentId, @Nullable String note, String by) {
        Payment payment = locked(paymentId);
        long surplus = payment.transfer().receivedMinor() - payment.amount().minor();
        if (payment.state() != PaymentState.PAID || surplus <= 0) {
            throw new AlreadyDecided();
        }
        entries.insertByHand(paymentId, Money.ofMinor(-surplus, payment.amount().currency()), note, by, today());
        Receiving.receive(sql.handle(), paymentId, -surplus, false, clock.instant());
        books.payment(paymentId);
    }

    /** Ends the waiting for a transfer that was not made; what came of it so far is to be decided anew. Nothing when it is paid or over. */
    public void end(UUID paymentId) {
        Payment payment = locked(paymentId);
        if (payment.state() != PaymentState.OPEN) {
            return;
        }
        long received = payment.transfer().receivedMinor();
        if (received > 0) {
            entries.release(paymentId);
            Receiving.receive(sql.handle(), paymentId, -received, false, clock.instant());
        }
        payments.neverOpened(paymentId);
        books.payment(paymentId);
        LOG.info(() -> "payment.expired payment=" + paymentId);
        ended.fire(new PaymentEnded(paymentId, payment.request().reference()));
    }

    public void extend(UUID paymentId, LocalDate dueOn) {
        payments.setDue(paymentId, dueOn);
    }

    private Payment locked(UUID paymentId) {
        return payments.lock(paymentId).orElseThrow();
    }

    private void tell(Receiving.Outcome outcome) {
        books.payment(outcome.paymentId());
        if (outcome.paid()) {
            Payment payment = payments.find(outcome.paymentId()).orElseThrow();
            LOG.info(() -> "payment.paid payment=" + payment.id());
            succeeded.fire(new PaymentSucceeded(payment.id(), payment.request().reference()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
