package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** A Checkout Session as the control API and tests see it. */
public record CheckoutView(
        String id,
        String account,
        String status,
        String paymentStatus,
        long amountTotalMinor,
        String currency,
        @Nullable String url,
        @Nullable String clientReferenceId,
        @Nullable String paymentIntentId) {
    static CheckoutView of(String account, JsonObject session) {
        return new CheckoutView(
                Json.text(session, "id"),
                account,
                Json.text(session, "status"),
                Json.text(session, "payment_status"),
                Json.number(session, "amount_total"),
                Json.text(session, "currency"),
                Json.textOrNull(session, "url"),
                Json.textOrNull(session, "client_reference_id"),
                Json.textOrNull(session, "payment_intent"));
    }
}
