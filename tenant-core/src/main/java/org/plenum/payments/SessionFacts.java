package org.plenum.payments;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe says of a Checkout Session, in an answer or in an event. Read from the JSON itself, so that an account pinned to another version of the API
 * is understood too.
 *
 * @param paymentId ours, from the metadata; null when the session is not ours
 * @param url where to pay while it is open
 * @param intentFailed a delayed method has said no
 */
record SessionFacts(
        String sessionId,
        @Nullable String paymentId,
        @Nullable String organization,
        Status status,
        boolean paid,
        boolean intentFailed,
        long amount,
        String currency,
        @Nullable String intent,
        @Nullable String url) {
    static final String PAYMENT = "payment";
    static final String ORGANIZATION = "organization";
    private static final Set<String> FAILED_INTENT = Set.of("requires_payment_method", "canceled");

    enum Status {
        OPEN,
        COMPLETE,
        EXPIRED
    }

    static SessionFacts parse(String json) {
        return of(Json.createReader(new StringReader(json)).readObject());
    }

    static SessionFacts of(JsonObject session) {
        JsonValue intent = session.getOrDefault("payment_intent", JsonValue.NULL);
        JsonObject expanded = intent instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        JsonObject metadata = object(session, "metadata");
        return new SessionFacts(
                session.getString("id"),
                text(metadata, PAYMENT),
                text(metadata, ORGANIZATION),
                Status.valueOf(session.getString("status", "open").toUpperCase(Locale.ROOT)),
                "paid".equals(text(session, "payment_status")),
                FAILED_INTENT.contains(String.valueOf(text(expanded, "status"))),
                number(session, "amount_total"),
                String.valueOf(text(session, "currency")).toUpperCase(Locale.ROOT),
                intent instanceof JsonString id ? id.getString() : text(expanded, "id"),
                text(session, "url"));
    }

    /** As told by {@code checkout.session.async_payment_failed}, whose session itself does not say so. */
    SessionFacts failed() {
        return new SessionFacts(sessionId, paymentId, organization, status, paid, true, amount, currency, intent, url);
    }

    static JsonObject object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    static @Nullable String text(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonString text ? text.getString() : null;
    }

    static long number(JsonObject parent, String name) {
        return parent.get(name) instanceof jakarta.json.JsonNumber number ? number.longValueExact() : 0;
    }
}
