package org.plenum.localstack.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PaymentIntents and their charges: what happens when somebody pays, is declined, or pays by a method that takes days. */
final class Payments {
    static final String INTENT = "payment_intent";
    static final String CHARGE = "charge";

    private static final Set<String> CANCELABLE = Set.of(
            "requires_payment_method", "requires_confirmation", "requires_action", "requires_capture", "processing");
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");

    private final Store store;
    private final Events events;
    private final Balance balance;
    private final Clock clock;

    Payments(Store store, Events events, Balance balance, Clock clock) {
        this.store = store;
        this.events = events;
        this.balance = balance;
        this.clock = clock;
    }

    JsonObject intent(String account, String id) {
        return store.require(account, INTENT, id, "intent");
    }

    JsonObject charge(String account, String id) {
        return store.require(account, CHARGE, id, "charge");
    }

    /** @param data what the session's creator said under {@code payment_intent_data}; its names are the intent's */
    JsonObject begin(String account, long amount, String currency, JsonObject data) {
        String id = Ids.next("pi_");
        JsonObject intent = Draft.of(INTENT)
                .with("id", id)
                .with("amount", amount)
                .with("client_secret", Ids.next(id + "_secret_"))
                .with("created", clock.instant().getEpochSecond())
                .with("currency", currency)
                .object();
        for (Map.Entry<String, JsonElement> said : data.entrySet()) {
            intent.add(said.getKey(), said.getValue());
        }
        store.put(account, intent);
        event(account, "payment_intent.created", intent);
        return intent;
    }

    void succeed(String account, JsonObject intent, @Nullable String email) {
        JsonObject charge = latestPending(account, intent);
        if (charge == null) {
            charge = newCharge(account, intent, "succeeded", "card", email);
        }
        Json.set(charge, "status", "succeeded");
        Json.set(charge, "paid", true);
        Json.set(charge, "amount_captured", Json.number(charge, "amount"));
        collectApplicationFee(account, charge);
        Json.set(charge, "balance_transaction", balance.charge(account, charge));
        store.put(account, charge);
        intentBecomes(intent, "succeeded", charge);
        Json.set(intent, "amount_received", Json.number(intent, "amount"));
        store.put(account, intent);
        event(account, "charge.succeeded", charge);
        event(account, "payment_intent.succeeded", intent);
    }

    void decline(String account, JsonObject intent, @Nullable String email) {
        JsonObject charge = newCharge(account, intent, "failed", "card", email);
        fail(account, intent, charge, "card_declined", "Your card was declined.");
    }

    /** A bank debit was started; whether it goes through is known later. */
    void startDelayed(String account, JsonObject intent, @Nullable String email) {
        JsonObject charge = newCharge(account, intent, "pending", "sepa_debit", email);
        store.put(account, charge);
        intentBecomes(intent, "processing", charge);
        store.put(account, intent);
        event(account, "charge.pending", charge);
        event(account, "payment_intent.processing", intent);
    }

    void failDelayed(String account, JsonObject intent) {
        JsonObject charge = latestPending(account, intent);
        if (charge == null) {
            throw StripeError.refused(null, null, "No delayed payment is under way.");
        }
        Json.set(charge, "status", "failed");
        fail(account, intent, charge, "insufficient_funds", "The bank account has insufficient funds.");
    }

    void cancel(ApiCall.Cause cause, String account, JsonObject intent, @Nullable String reason) {
        String status = Json.text(intent, "status");
        if (!CANCELABLE.contains(status)) {
            throw StripeError.refused(
                    "payment_intent_unexpected_state",
                    null,
                    "You cannot cancel this PaymentIntent because it has a status of %s. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing."
                            .formatted(status));
        }
        Json.set(intent, "status", "canceled");
        Json.set(intent, "canceled_at", clock.instant().getEpochSecond());
        Json.set(intent, "cancellation_reason", reason);
        store.put(account, intent);
        JsonObject pending = latestPending(account, intent);
        if (pending != null) {
            Json.set(pending, "status", "failed");
            store.put(account, pending);
            events.record(cause, account, "charge.failed", pending);
        }
        events.record(cause, account, "payment_intent.canceled", intent);
    }

    static @Nullable String cancellationReason(Params params) {
        String reason = params.text("cancellation_reason");
        if (reason != null && !REASONS.contains(reason)) {
            throw StripeError.invalid(
                    null,
                    "cancellation_reason",
                    "Invalid cancellation_reason: must be one of duplicate, fraudulent, requested_by_customer, or abandoned");
        }
        return reason;
    }

    private void fail(String account, JsonObject intent, JsonObject charge, String code, String message) {
        Json.set(charge, "failure_code", code);
        Json.set(charge, "failure_message", message);
        Json.set(charge, "outcome", outcome("declined_by_network", "issuer_declined", message));
        store.put(account, charge);
        intentBecomes(intent, "requires_payment_method", charge);
        Json.set(intent, "payment_method", null);
        JsonObject error = Draft.empty()
                .with("charge", Json.text(charge, "id"))
                .with("code", code)
                .with("decline_code", "card_declined".equals(code) ? "generic_decline" : code)
                .with("doc_url", "https://docs.stripe.com/error-codes/" + code.replace('_', '-'))
                .with("message", message)
                .with("type", "card_error")
                .object();
        Json.set(intent, "last_payment_error", error);
        store.put(account, intent);
        event(account, "charge.failed", charge);
        event(account, "payment_intent.payment_failed", intent);
    }

    private static void intentBecomes(JsonObject intent, String status, JsonObject charge) {
        Json.set(intent, "status", status);
        Json.set(intent, "latest_charge", Json.text(charge, "id"));
        Json.set(intent, "payment_method", Json.text(charge, "payment_method"));
        Json.set(intent, "last_payment_error", null);
    }

    private @Nullable JsonObject latestPending(String account, JsonObject intent) {
        String latest = Json.textOrNull(intent, "latest_charge");
        JsonObject charge = latest == null ? null : charge(account, latest);
        return charge != null && Json.text(charge, "status").equals("pending") ? charge : null;
    }

    private JsonObject newCharge(
            String account, JsonObject intent, String status, String method, @Nullable String email) {
        String id = Ids.next("sepa_debit".equals(method) ? "py_" : "ch_");
        Draft draft = Draft.of(CHARGE)
                .with("id", id)
                .with("amount", Json.number(intent, "amount"))
                .with("created", clock.instant().getEpochSecond())
                .with("outcome", outcome("approved_by_network", null, "Payment complete."))
                .with("payment_intent", Json.text(intent, "id"))
                .with("payment_method", Ids.next("pm_"))
                .with("payment_method_details", methodDetails(method))
                .with("status", status);
        for (String same : List.of(
                "application_fee_amount",
                "currency",
                "description",
                "metadata",
                "on_behalf_of",
                "receipt_email",
                "statement_descriptor",
                "statement_descriptor_suffix",
                "transfer_group")) {
            draft.with(same, intent.get(same).deepCopy());
        }
        JsonObject charge = draft.object();
        Json.set(Json.object(charge, "billing_details"), "email", email);
        return store.put(account, charge);
    }

    private static JsonObject outcome(String network, @Nullable String reason, String message) {
        return Draft.empty()
                .with("advice_code", null)
                .with("network_status", network)
                .with("reason", reason)
                .with("risk_level", "normal")
                .with("seller_message", message)
                .with("type", reason == null ? "authorized" : "issuer_declined")
                .object();
    }

    private static JsonObject methodDetails(String method) {
        JsonObject details = "card".equals(method)
                ? Json.of("brand", "visa", "country", "DE", "exp_month", 12, "exp_year", 2034, "last4", "4242")
                : Json.of("bank_code", "37040044", "country", "DE", "last4", "3000");
        return Json.of(method, details, "type", method);
    }

    private void collectApplicationFee(String account, JsonObject charge) {
        long amount = Json.number(charge, "application_fee_amount");
        if (amount <= 0) {
            return;
        }
        JsonObject fee = Draft.of("application_fee")
                .with("id", Ids.next("fee_"))
                .with("account", account)
                .with("amount", amount)
                .with("charge", Json.text(charge, "id"))
                .with("created", clock.instant().getEpochSecond())
                .with("currency", Json.text(charge, "currency"))
                .with("originating_transaction", Json.text(charge, "id"))
                .object();
        Json.set(charge, "application_fee", Json.text(fee, "id"));
        event(Accounts.PLATFORM, "application_fee.created", store.put(Accounts.PLATFORM, fee));
    }

    private void event(String account, String type, JsonObject object) {
        events.record(ApiCall.Cause.NO_REQUEST, account, type, object);
    }
}
