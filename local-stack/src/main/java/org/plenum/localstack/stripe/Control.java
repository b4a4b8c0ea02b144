package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What tests and people do to the stand-in: set switches for faults, be the bank, and look at what happened. The same over HTTP under {@code /control}.
 * An unknown id is a {@link NoSuchElementException}; what the object's state forbids is an {@link IllegalStateException}.
 */
public final class Control {
    private final Store store;
    private final CheckoutSessions sessions;
    private final Payments payments;
    private final Refunds refunds;
    private final Disputes disputes;
    private final Payouts payouts;
    private final Accounts accounts;
    private final Events events;
    private final Webhooks webhooks;
    private final Faults faults;

    Control(
            Store store,
            CheckoutSessions sessions,
            Payments payments,
            Refunds refunds,
            Disputes disputes,
            Payouts payouts,
            Accounts accounts,
            Events events,
            Webhooks webhooks,
            Faults faults) {
        this.store = store;
        this.sessions = sessions;
        this.payments = payments;
        this.refunds = refunds;
        this.disputes = disputes;
        this.payouts = payouts;
        this.accounts = accounts;
        this.events = events;
        this.webhooks = webhooks;
        this.faults = faults;
    }

    public void set(EventFault fault) {
        faults.add(fault);
    }

    public void set(ApiFault fault) {
        faults.add(fault);
    }

    /** Turns every switch off. Held events stay held until they are released. */
    public void resetFaults() {
        faults.reset();
        refunds.stayPending(false);
    }

    public List<EventFault> eventFaults() {
        return faults.onEvents();
    }

    public List<ApiFault> apiFaults() {
        return faults.onCalls();
    }

    /** How many calls hang or are slow just now, because a switch said so. */
    public int waitingCalls() {
        return faults.waiting();
    }

    public boolean refundsStayPending() {
        return refunds.stayPending();
    }

    /** With this on, new refunds are pending until {@link #settleRefund} or {@link #failRefund}. */
    public void refundsStayPending(boolean pending) {
        refunds.stayPending(pending);
    }

    /** Stripe wants 30 minutes at least; tests of expiry want less. */
    public void allowSessionsAsShortAs(Duration life) {
        sessions.allowSessionsAsShortAs(life);
    }

    public void deliverTo(WebhookEndpoint endpoint) {
        webhooks.deliverTo(endpoint);
    }

    /** Sends the held events one after the other, the newest first, and tells how many there were. */
    public int releaseReversed() {
        return webhooks.release(true);
    }

    public int releaseInOrder() {
        return webhooks.release(false);
    }

    /** Sends an event once more to every endpoint. */
    public void redeliver(String eventId) {
        looking(() -> webhooks.redeliver(eventId));
    }

    /** Waits until no delivery is under way; held and dropped ones do not count. False when that took longer. */
    public boolean awaitDeliveries(Duration atMost) {
        return webhooks.awaitQuiet(atMost);
    }

    public List<Delivery> deliveries() {
        return webhooks.deliveries();
    }

    public List<EventView> events() {
        return store.inOneStep(() -> store.everywhere(Events.KIND).stream()
                .map(owned -> EventView.of(owned.account(), owned.object()))
                .toList());
    }

    public List<CheckoutView> sessions() {
        return store.inOneStep(() -> store.everywhere(CheckoutSessions.KIND).stream()
                .map(owned -> CheckoutView.of(owned.account(), owned.object()))
                .toList());
    }

    /** What the button Pay does. */
    public CheckoutView pay(String sessionId) {
        return onOpen(sessionId, owned -> sessions.pay(owned.account(), owned.object(), null));
    }

    public CheckoutView decline(String sessionId) {
        return onOpen(sessionId, owned -> sessions.decline(owned.account(), owned.object(), null));
    }

    public CheckoutView payLater(String sessionId) {
        return onOpen(sessionId, owned -> sessions.payLater(owned.account(), owned.object(), null));
    }

    public CheckoutView expire(String sessionId) {
        return onOpen(sessionId, owned -> sessions.expire(ApiCall.Cause.NO_REQUEST, owned.account(), owned.object()));
    }

    /** The bank has decided about a delayed payment. */
    public CheckoutView settle(String sessionId, boolean succeeded) {
        return on(sessionId, owned -> sessions.settle(owned.account(), owned.object(), succeeded));
    }

    /** The customer's bank takes back what a charge or PaymentIntent brought. Returns the dispute's id. */
    public String openDispute(String paymentId, String reason) {
        return looking(() -> {
            Store.Owned charge = paidCharge(paymentId);
            return Json.text(disputes.open(charge.account(), charge.object(), reason), "id");
        });
    }

    public void closeDispute(String disputeId, boolean won) {
        looking(() -> {
            Store.Owned owned = store.requireAnywhere(Disputes.KIND, disputeId);
            return disputes.decide(ApiCall.Cause.NO_REQUEST, owned.account(), owned.object(), won);
        });
    }

    /** Stripe suspects that a charge or PaymentIntent was not its card's owner's. */
    public void warnOfFraud(String paymentId) {
        looking(() -> {
            Store.Owned charge = paidCharge(paymentId);
            JsonObject warning = Draft.of("radar.early_fraud_warning")
                    .with("id", Ids.next("issfr_"))
                    .with("charge", Json.text(charge.object(), "id"))
                    .with("created", Json.number(charge.object(), "created"))
                    .with("payment_intent", Json.textOrNull(charge.object(), "payment_intent"))
                    .object();
            events.record(ApiCall.Cause.NO_REQUEST, charge.account(), "radar.early_fraud_warning.created", warning);
            return warning;
        });
    }

    /** Pays out all that is in an account's balance in one currency. Returns the payout's id. */
    public String payOut(String account, String currency) {
        return looking(() -> Json.text(payouts.pay(account, currency), "id"));
    }

    /** The bank sends a payout back, for one of Stripe's reasons, such as {@code account_closed}. */
    public void failPayout(String payoutId, String code) {
        looking(() -> {
            Store.Owned owned = store.requireAnywhere(Payouts.KIND, payoutId);
            payouts.fail(owned.account(), owned.object(), code);
            return owned;
        });
    }

    /** Stripe wants to know more of an account before it takes money again; its onboarding page lifts that. */
    public void restrict(String account) {
        looking(() -> {
            accounts.restrict(account);
            return account;
        });
    }

    /** An account's owner ends its connection with the platform. */
    public void deauthorize(String account) {
        looking(() -> {
            accounts.deauthorize(account);
            return account;
        });
    }

    /** The owner connects it again. */
    public void authorize(String account) {
        looking(() -> {
            accounts.authorize(account);
            return account;
        });
    }

    public void settleRefund(String refundId) {
        looking(() -> {
            Store.Owned owned = store.requireAnywhere(Refunds.KIND, refundId);
            refunds.settle(owned.account(), owned.object());
            return owned;
        });
    }

    /** The bank sends the refund back, for one of Stripe's reasons, such as {@code expired_or_canceled_card}. */
    public void failRefund(String refundId, String reason) {
        looking(() -> {
            Store.Owned owned = store.requireAnywhere(Refunds.KIND, refundId);
            refunds.fail(owned.account(), owned.object(), reason);
            return owned;
        });
    }

    private Store.Owned paidCharge(String paymentId) {
        if (!paymentId.startsWith("pi_")) {
            return store.requireAnywhere(Payments.CHARGE, paymentId);
        }
        Store.Owned intent = store.requireAnywhere(Payments.INTENT, paymentId);
        String latest = Json.textOrNull(intent.object(), "latest_charge");
        if (latest == null) {
            throw StripeError.refused(null, null, "Nothing was paid.");
        }
        return new Store.Owned(intent.account(), payments.charge(intent.account(), latest));
    }

    private CheckoutView onOpen(String sessionId, Consumer<Store.Owned> act) {
        return on(sessionId, owned -> {
            JsonObject session = owned.object();
            if (!CheckoutSessions.isOpen(session)) {
                throw StripeError.refused(null, null, "The session is " + Json.text(session, "status") + ".");
            }
            act.accept(owned);
        });
    }

    private CheckoutView on(String sessionId, Consumer<Store.Owned> act) {
        return looking(() -> {
            Store.Owned owned = store.requireAnywhere(CheckoutSessions.KIND, sessionId);
            act.accept(owned);
            return CheckoutView.of(owned.account(), owned.object());
        });
    }

    private <T> T looking(Supplier<T> step) {
        try {
            return store.inOneStep(step);
        } catch (StripeError error) {
            @Nullable String message = error.getMessage();
            throw error.status() == 404
                    ? new NoSuchElementException(message, error)
                    : new IllegalStateException(message, error);
        }
    }
}
