package org.plenum.localstack.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A customer's bank takes the money back; somebody has to answer, and the bank decides. */
final class Disputes {
    static final String KIND = "dispute";

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(14);
    private static final Set<String> OPEN = Set.of("needs_response", "under_review");

    private final Store store;
    private final Payments payments;
    private final Events events;
    private final Balance balance;
    private final Clock clock;

    Disputes(Store store, Payments payments, Events events, Balance balance, Clock clock) {
        this.store = store;
        this.payments = payments;
        this.events = events;
        this.balance = balance;
        this.clock = clock;
    }

    JsonObject open(String account, JsonObject charge, String reason) {
        if (!Json.flag(charge, "paid") || Json.flag(charge, "disputed")) {
            throw StripeError.refused(null, null, "Only a paid charge without a dispute can be disputed.");
        }
        long now = clock.instant().getEpochSecond();
        JsonObject dispute = Draft.of(KIND)
                .with("id", Ids.next("du_"))
                .with("amount", Json.number(charge, "amount") - Json.number(charge, "amount_refunded"))
                .with("charge", Json.text(charge, "id"))
                .with("created", now)
                .with("currency", Json.text(charge, "currency"))
                .with("payment_intent", Json.textOrNull(charge, "payment_intent"))
                .with("reason", reason)
                .object();
        Json.set(Json.object(dispute, "evidence_details"), "due_by", now + TIME_TO_ANSWER.toSeconds());
        Json.items(dispute, "balance_transactions").add(balance.dispute(account, dispute));
        store.put(account, dispute);
        Json.set(charge, "disputed", true);
        store.put(account, charge);
        record(ApiCall.Cause.NO_REQUEST, account, "created", dispute);
        record(ApiCall.Cause.NO_REQUEST, account, "funds_withdrawn", dispute);
        return dispute;
    }

    /** Evidence is taken as it comes; with {@code submit} the bank has it and looks at it. */
    JsonObject update(ApiCall call) {
        JsonObject dispute = open(call.account(), call.id());
        Params params = call.params();
        params.allowOnly(List.of("evidence", "expand", "metadata", "submit"));
        params.mergeMetadata(dispute);
        JsonObject evidence = Json.object(dispute, "evidence");
        params.part("evidence").values().entrySet().forEach(said -> evidence.add(said.getKey(), said.getValue()));
        JsonObject details = Json.object(dispute, "evidence_details");
        Json.set(details, "has_evidence", !evidence.isEmpty());
        if (!evidence.isEmpty() && !"false".equals(params.text("submit"))) {
            Json.set(details, "submission_count", Json.number(details, "submission_count") + 1);
            Json.set(dispute, "status", "under_review");
        }
        record(call.cause(), call.account(), "updated", store.put(call.account(), dispute));
        return dispute;
    }

    /** The account gives in: the dispute is lost. */
    JsonObject close(ApiCall call) {
        return decide(call.cause(), call.account(), open(call.account(), call.id()), false);
    }

    JsonObject decide(ApiCall.Cause cause, String account, JsonObject dispute, boolean won) {
        requireOpen(dispute);
        Json.set(dispute, "status", won ? "won" : "lost");
        if (won) {
            JsonArray transactions = Json.items(dispute, "balance_transactions");
            transactions.add(balance.wonDispute(account, dispute));
            JsonObject charge = payments.charge(account, Json.text(dispute, "charge"));
            Json.set(charge, "disputed", false);
            store.put(account, charge);
        }
        store.put(account, dispute);
        if (won) {
            record(cause, account, "funds_reinstated", dispute);
        }
        record(cause, account, "closed", dispute);
        return dispute;
    }

    private JsonObject open(String account, String id) {
        JsonObject dispute = store.require(account, KIND, id, "dispute");
        requireOpen(dispute);
        return dispute;
    }

    private static void requireOpen(JsonObject dispute) {
        if (!OPEN.contains(Json.text(dispute, "status"))) {
            throw StripeError.refused(null, null, "This dispute is already closed.");
        }
    }

    private void record(ApiCall.Cause cause, String account, String what, JsonObject dispute) {
        events.record(cause, account, "charge.dispute." + what, dispute);
    }
}
