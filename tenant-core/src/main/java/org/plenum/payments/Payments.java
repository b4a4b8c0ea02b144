package org.plenum.payments;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Unrestricted;
import org.plenum.jobs.Jobs;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;

/**
 * Payments, for the features that want one. The order of things: {@link #ask} writes the intention in the caller's transaction; after its commit {@link
 * #open} asks Stripe; from then on the truth comes by webhook or by {@link #settle}, as CDI events in the transaction that records it.
 */
@Door
public class Payments {
    /** Stripe wants thirty minutes at least, also when asking had to be repeated. We end sessions ourselves when their time is over. */
    static final Duration SESSION_LIFE = Duration.ofMinutes(60);

    private static final Duration PAUSE_BETWEEN_QUESTIONS = Duration.ofSeconds(3);

    @Inject
    PaymentStore store;

    @Inject
    RefundStore refunds;

    @Inject
    DisputeStore disputes;

    @Inject
    Ledger ledger;

    @Inject
    Stripe stripe;

    @Inject
    ConnectedAccounts accounts;

    @Inject
    AccountLedger account;

    @Inject
    Reconciliation reconciliation;

    @Inject
    TransferTerms terms;

    @Inject
    BankLedger bank;

    @Inject
    PaymentBooks books;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** Whether the organization can be paid, as far as is known. */
    @Unrestricted("tells a feature whether to offer what costs money")
    public boolean connected() {
        return accounts.current().isPresent()
                && account.find().map(AccountView::usable).orElse(true);
    }

    /**
     * Writes down that something is to be paid, in the caller's transaction.
     *
     * @return the payment's id
     * @throws NotConnected when the organization cannot be paid
     */
    @Unrestricted("called by features on behalf of customers; no edge calls it")
    public UUID ask(PaymentRequest request) {
        if (!connected()) {
            throw new NotConnected();
        }
        UUID id = Ids.next();
        store.insert(id, request, SESSION_LIFE);
        reconciliation.plan();
        return id;
    }

    /**
     * Writes down that something is to be paid by bank transfer, in the caller's transaction. A statement, or somebody's word, tells whether it was.
     *
     * @param orderCode capitals and digits, from which the payment's reference is made; each has one payment by transfer at most
     * @return the payment's id
     */
    @Unrestricted("called by features on behalf of customers, who have checked that it is offered; no edge calls it")
    public UUID askByTransfer(PaymentRequest request, String orderCode, LocalDate dueOn) {
        UUID id = Ids.next();
        store.insert(id, request, SESSION_LIFE);
        store.byTransfer(id, CreditorReference.of(orderCode), dueOn);
        return id;
    }

    /**
     * Writes down what staff have taken at the door, in the caller's transaction. It is paid with that, and no event tells so.
     *
     * @param note such as the number of a receipt
     * @return the payment's id
     */
    @Unrestricted("called by features that have checked the right to; no edge calls it")
    public UUID takenAtTheDoor(PaymentRequest request, PaymentMethod method, @Nullable String note) {
        if (!method.atTheDoor()) {
            throw new IllegalArgumentException("Not taken by staff: " + method);
        }
        UUID id = Ids.next();
        store.insert(id, request, SESSION_LIFE);
        store.atTheDoor(id, method, note);
        books.payment(id);
        return id;
    }

    /** How it is paid, or was. */
    @Unrestricted("called by features that asked for it; no edge calls it")
    public PaymentMethod method(UUID id) {
        return found(id).method();
    }

    /** What staff noted about it; empty when they did not. */
    @Unrestricted("called by features that asked for it; no edge calls it")
    public Optional<String> note(UUID id) {
        return store.note(id);
    }

    /** How to pay it, and what came; empty for what is not paid by transfer. */
    @Unrestricted("called by features that asked for it; no edge calls it")
    public Optional<TransferView> transfer(UUID id) {
        Payment payment = found(id);
        Payment.Transfer transfer = payment.byTransfer();
        if (transfer == null) {
            return Optional.empty();
        }
        TransferTermsView account = terms.current();
        return Optional.of(new TransferView(
                transfer.reference(),
                transfer.dueOn(),
                payment.amount(),
                Money.ofMinor(transfer.receivedMinor(), payment.amount().currency()),
                payment.state(),
                account.holder(),
                account.iban(),
                account.bic(),
                EpcCode.of(account, payment.amount(), transfer.reference())));
    }

    /** Somebody who may has given more time. In the caller's transaction, in which the payment is locked. */
    @Unrestricted("called by features that have checked the right to; no edge calls it")
    @Transactional(Transactional.TxType.MANDATORY)
    public void extend(UUID id, LocalDate dueOn) {
        bank.extend(id, dueOn);
    }

    /** How it stands; nobody else changes it until the caller's transaction ends. */
    @Unrestricted("called by features that asked for it; no edge calls it")
    @Transactional(Transactional.TxType.MANDATORY)
    public PaymentState lock(UUID id) {
        return store.lock(id).orElseThrow(() -> new NotFound("payment")).state();
    }

    /**
     * Makes it possible to pay. Again gives the same page.
     *
     * @throws PaymentsUnavailable when Stripe does not answer; again later is right
     */
    @Unrestricted("called by features on behalf of customers; no edge calls it")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public PaymentView open(UUID id) {
        Payment payment = found(id);
        if (payment.state() == PaymentState.NEW) {
            try {
                ledger.record(stripe.open(payment));
            } catch (StripeConnection.Refused refused) {
                throw new PaymentsUnavailable(refused);
            }
        }
        return found(id).view();
    }

    /**
     * Asks Stripe how things stand and records it.
     *
     * @param end takes the possibility to pay away first, if nothing was paid yet
     * @throws PaymentsUnavailable when Stripe does not answer
     */
    @Unrestricted("called by features and jobs; no edge calls it")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public PaymentView settle(UUID id, boolean end) {
        Payment payment = found(id);
        if (payment.byTransfer() != null) {
            if (end) {
                bank.end(id);
            }
        } else if (!payment.state().settled()) {
            String session = payment.sessionId();
            if (session != null) {
                ledger.record(end ? stripe.expire(session) : stripe.retrieve(session));
            } else if (end) {
                endUnknown(payment);
            }
        }
        return found(id).view();
    }

    /** Stripe may have heard of it without our knowing: asking in the same words finds out, for the same key gets the same session. */
    private void endUnknown(Payment payment) {
        try {
            SessionFacts facts = stripe.open(payment);
            ledger.record(facts);
            ledger.record(stripe.expire(facts.sessionId()));
        } catch (StripeConnection.Refused neverOpened) {
            ledger.recordNeverOpened(payment.id());
        }
    }

    /** Has {@link #settle} done soon, unless it was a moment ago; for people who wait for their payment to be seen. */
    @Unrestricted("called by features that have checked the customer's secret; no edge calls it")
    public void askSoon(UUID id) {
        if (store.mayAsk(id, PAUSE_BETWEEN_QUESTIONS)) {
            jobs.enqueue(AskJob.NAME, id + "/" + clock.millis(), id.toString(), clock.instant());
        }
    }

    /**
     * Gives money back, in the caller's transaction; {@link PaymentRefunded} follows when it is done.
     *
     * @param reason stable; the same reason again for the same payment is the same refund
     */
    @Unrestricted("called by features that have checked the right to; no edge calls it")
    public void refund(UUID id, Money amount, String reason) {
        Optional<UUID> wanted = refunds.insert(id, amount.minor(), reason);
        if (found(id).byTransfer() != null) {
            // It went by no service that could give it back: a person sends it, and says so.
            return;
        }
        wanted.ifPresent(refund -> jobs.enqueue(RefundJob.NAME, refund.toString(), refund.toString(), clock.instant()));
    }

    /** What of the payment can still be given back, as it looks now. */
    @Unrestricted("called by features that have checked the right to; no edge calls it")
    public Money refundable(UUID id) {
        return Money.ofMinor(ledger.refundableMinor(id), found(id).amount().currency());
    }

    /** As {@link #refundable}; nobody else gives back until the caller's transaction ends. */
    @Unrestricted("called by features that have checked the right to; no edge calls it")
    @Transactional(Transactional.TxType.MANDATORY)
    public Money lockRefundable(UUID id) {
        return Money.ofMinor(ledger.lockRefundableMinor(id), found(id).amount().currency());
    }

    /** What was asked to go back, the oldest first; what somebody gave back at Stripe itself is not among it. */
    @Unrestricted("called by features that asked for it; no edge calls it")
    public List<RefundView> refunds(UUID id) {
        Currency currency = found(id).amount().currency();
        return refunds.of(id).stream()
                .map(refund -> new RefundView(
                        refund.id(),
                        Money.ofMinor(refund.amountMinor(), currency),
                        refund.reason(),
                        refund.state(),
                        refund.createdAt(),
                        refund.finishedAt()))
                .toList();
    }

    /** The oldest first. */
    @Unrestricted("called by features that asked for it; no edge calls it")
    public List<DisputeView> disputes(UUID id) {
        return disputes.of(id);
    }

    /** Stripe's word for why it may not have been its card's owner who paid; empty when there is no sign of that. */
    @Unrestricted("called by features that asked for it; no edge calls it")
    public Optional<String> fraudWarning(UUID id) {
        return store.warning(id);
    }

    /** Of a payment that was asked for before. */
    @Unrestricted("called by features that asked for it; no edge calls it")
    public PaymentView get(UUID id) {
        return found(id).view();
    }

    private Payment found(UUID id) {
        return ledger.find(id).orElseThrow(() -> new NotFound("payment"));
    }
}
