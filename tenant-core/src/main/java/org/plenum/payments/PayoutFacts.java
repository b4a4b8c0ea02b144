package org.plenum.payments;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Stripe says of a payout. */
record PayoutFacts(
        String id,
        long amountMinor,
        String currency,
        PayoutStatus status,
        Instant arrivesAt,
        @Nullable String failure,
        Instant createdAt) {

    /**
     * A line of the account's balance.
     *
     * @param intent whose payment it is about; null for what is about none
     */
    record Entry(
            String id,
            String kind,
            @Nullable String intent,
            long grossMinor,
            long feeMinor,
            long netMinor,
            Instant createdAt) {

        static Entry of(JsonObject transaction) {
            return new Entry(
                    transaction.getString("id"),
                    transaction.getString("reporting_category", transaction.getString("type", "other")),
                    SessionFacts.text(SessionFacts.object(transaction, "source"), "payment_intent"),
                    SessionFacts.number(transaction, "amount"),
                    SessionFacts.number(transaction, "fee"),
                    SessionFacts.number(transaction, "net"),
                    Instant.ofEpochSecond(SessionFacts.number(transaction, "created")));
        }
    }

    static PayoutFacts parse(String json) {
        JsonObject payout = Json.createReader(new StringReader(json)).readObject();
        return new PayoutFacts(
                payout.getString("id"),
                SessionFacts.number(payout, "amount"),
                payout.getString("currency").toUpperCase(Locale.ROOT),
                PayoutStatus.valueOf(payout.getString("status").toUpperCase(Locale.ROOT)),
                Instant.ofEpochSecond(SessionFacts.number(payout, "arrival_date")),
                SessionFacts.text(payout, "failure_code"),
                Instant.ofEpochSecond(SessionFacts.number(payout, "created")));
    }
}
