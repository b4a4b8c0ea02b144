package org.plenum.payments;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe says of a dispute.
 *
 * @param intent whose payment it is about
 * @param takenMinor the sum of what was taken out of the account because of it and not put back, without fees
 */
record DisputeFacts(
        String id,
        @Nullable String intent,
        long amountMinor,
        long takenMinor,
        String reason,
        DisputeStatus status,
        @Nullable Instant dueAt,
        Instant openedAt) {

    static DisputeFacts parse(String json) {
        JsonObject dispute = Json.createReader(new StringReader(json)).readObject();
        long moved = dispute.getOrDefault("balance_transactions", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .mapToLong(each -> SessionFacts.number(each.asJsonObject(), "amount"))
                .sum();
        long due = SessionFacts.number(SessionFacts.object(dispute, "evidence_details"), "due_by");
        return new DisputeFacts(
                dispute.getString("id"),
                SessionFacts.text(dispute, "payment_intent"),
                SessionFacts.number(dispute, "amount"),
                Math.max(0, -moved),
                dispute.getString("reason", "general"),
                DisputeStatus.of(dispute.getString("status")),
                due == 0 ? null : Instant.ofEpochSecond(due),
                Instant.ofEpochSecond(SessionFacts.number(dispute, "created")));
    }
}
