package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Money back: never more than was paid, and perhaps failing days later. */
final class Refunds {
    static final String KIND = "refund";

    private static final List<String> NAMES = List.of(
            "amount",
            "charge",
            "expand",
            "instructions_email",
            "metadata",
            "payment_intent",
            "reason",
            "refund_application_fee",
            "reverse_transfer");
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");

    private final Store store;
    private final Payments payments;
    private final Events events;
    private final Balance balance;
    private final Clock clock;
    private final AtomicBoolean stayPending = new AtomicBoolean();

    Refunds(Store store, Payments payments, Events events, Balance balance, Clock clock) {
        this.store = store;
        this.payments = payments;
        this.events = events;
        this.balance = balance;
        this.clock = clock;
    }

    /** With this on, new refunds are {@code pending} until they are settled or fail. */
    void stayPending(boolean pending) {
        stayPending.set(pending);
    }

    boolean stayPending() {
        return stayPending.get();
    }

    JsonObject create(ApiCall call) {
        Params params = call.params();
        params.allowOnly(NAMES);
        JsonObject charge = charge(call);
        long amount = amount(params, charge);
        String reason = params.text("reason");
        if (reason != null && !REASONS.contains(reason)) {
            throw StripeError.invalid(null, "reason", "Invalid reason: " + reason);
        }
        boolean feeToo = params.flag("refund_application_fee");
        JsonObject refund = Draft.of(KIND)
                .with("id", Ids.next("re_"))
                .with("amount", amount)
                .with("charge", Json.text(charge, "id"))
                .with("created", clock.instant().getEpochSecond())
                .with("currency", Json.text(charge, "currency"))
                .with("metadata", params.metadata())
                .with("payment_intent", Json.textOrNull(charge, "payment_intent"))
                .with("reason", reason)
                .with("status", stayPending.get() ? "pending" : "succeeded")
                .object();
        Json.set(refund, "balance_transaction", balance.refund(call.account(), refund));
        store.put(call.account(), refund);
        JsonObject before = refundedPart(charge);
        changeRefunded(call.account(), charge, amount);
        if (feeToo) {
            giveBackFee(charge, amount);
        }
        events.record(call.cause(), call.account(), "refund.created", refund);
        events.record(call.cause(), call.account(), "charge.refunded", charge, before);
        return refund;
    }

    void settle(String account, JsonObject refund) {
        requireStatus(refund, Set.of("pending"));
        JsonObject before = Json.of("status", Json.text(refund, "status"));
        Json.set(refund, "status", "succeeded");
        updated(account, refund, before);
    }

    void fail(String account, JsonObject refund, String reason) {
        requireStatus(refund, Set.of("pending", "succeeded"));
        JsonObject before = Json.of("status", Json.text(refund, "status"));
        Json.set(refund, "status", "failed");
        Json.set(refund, "failure_reason", reason);
        Json.set(refund, "failure_balance_transaction", balance.failedRefund(account, refund));
        changeRefunded(account, payments.charge(account, Json.text(refund, "charge")), -Json.number(refund, "amount"));
        updated(account, refund, before);
        events.record(ApiCall.Cause.NO_REQUEST, account, "refund.failed", refund);
    }

    private void updated(String account, JsonObject refund, JsonObject before) {
        store.put(account, refund);
        events.record(ApiCall.Cause.NO_REQUEST, account, "refund.updated", refund, before);
        events.record(ApiCall.Cause.NO_REQUEST, account, "charge.refund.updated", refund, before);
    }

    private static void requireStatus(JsonObject refund, Set<String> statuses) {
        String status = Json.text(refund, "status");
        if (!statuses.contains(status)) {
            throw StripeError.refused(null, null, "The refund has a status of %s.".formatted(status));
        }
    }

    private JsonObject charge(ApiCall call) {
        String chargeId = call.params().text("charge");
        if (chargeId != null) {
            return payments.charge(call.account(), chargeId);
        }
        String intentId = call.params().text("payment_intent");
        if (intentId == null) {
            throw StripeError.invalid(
                    null,
                    null,
                    "One of the following params should be provided for this request: payment_intent or charge.");
        }
        JsonObject intent = store.require(call.account(), Payments.INTENT, intentId, "payment_intent");
        String latest = Json.textOrNull(intent, "latest_charge");
        if (latest == null || !Json.text(intent, "status").equals("succeeded")) {
            throw StripeError.refused(
                    null,
                    "payment_intent",
                    "This PaymentIntent (%s) does not have a successful charge to refund.".formatted(intentId));
        }
        return payments.charge(call.account(), latest);
    }

    private static long amount(Params params, JsonObject charge) {
        String id = Json.text(charge, "id");
        if (!Json.flag(charge, "paid")) {
            throw StripeError.refused(null, null, "Charge %s has not been paid.".formatted(id));
        }
        if (Json.flag(charge, "disputed")) {
            throw StripeError.refused(
                    "charge_disputed", null, "Charge %s has been charged back; cannot issue a refund.".formatted(id));
        }
        long left = Json.number(charge, "amount") - Json.number(charge, "amount_refunded");
        if (left == 0) {
            throw StripeError.refused(
                    "charge_already_refunded", null, "Charge %s has already been refunded.".formatted(id));
        }
        long amount = params.wholeOr("amount", left);
        if (amount < 1) {
            throw StripeError.invalid(
                    "parameter_invalid_integer", "amount", "This value must be greater than or equal to 1.");
        }
        if (amount > left) {
            String currency = Json.text(charge, "currency");
            throw StripeError.refused(
                    "amount_too_large",
                    "amount",
                    "Refund amount (%s) is greater than unrefunded amount on charge (%s)"
                            .formatted(Currencies.written(amount, currency), Currencies.written(left, currency)));
        }
        return amount;
    }

    private static JsonObject refundedPart(JsonObject charge) {
        return Json.of(
                "amount_refunded", Json.number(charge, "amount_refunded"), "refunded", Json.flag(charge, "refunded"));
    }

    private void changeRefunded(String account, JsonObject charge, long by) {
        long refunded = Json.number(charge, "amount_refunded") + by;
        Json.set(charge, "amount_refunded", refunded);
        Json.set(charge, "refunded", refunded == Json.number(charge, "amount"));
        store.put(account, charge);
    }

    /** The part of our fee that the refunded part of the charge had, as Stripe reckons it. */
    private void giveBackFee(JsonObject charge, long amount) {
        String feeId = Json.textOrNull(charge, "application_fee");
        if (feeId == null) {
            return;
        }
        JsonObject fee = store.require(Accounts.PLATFORM, "application_fee", feeId, "id");
        long whole = Json.number(fee, "amount");
        boolean all = Json.flag(charge, "refunded");
        long before = Json.number(fee, "amount_refunded");
        long now = all ? whole : before + whole * amount / Json.number(charge, "amount");
        Json.set(fee, "amount_refunded", now);
        Json.set(fee, "refunded", all);
        store.put(Accounts.PLATFORM, fee);
        events.record(ApiCall.Cause.NO_REQUEST, Accounts.PLATFORM, "application_fee.refunded", fee);
    }
}
