package org.plenum.localstack.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * One event on its way to one endpoint.
 *
 * @param outcomes what each attempt came to, such as {@code 200}, {@code 500} or {@code HttpTimeoutException}
 */
public record Delivery(
        String id,
        String eventId,
        String eventType,
        String account,
        String url,
        State state,
        int attempts,
        List<String> outcomes) {
    /** Where the delivery stands. */
    public enum State {
        /** Under way, or waiting for its next attempt. */
        PENDING,
        /** Waiting to be released. */
        HELD,
        /** Never sent, because a switch said so. */
        DROPPED,
        /** Answered with a 2xx. */
        DELIVERED,
        /** Given up after the last attempt. */
        FAILED
    }

    static Delivery of(JsonObject stored) {
        List<JsonObject> tries = Json.items(stored, "attempts").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        return new Delivery(
                Json.text(stored, "id"),
                Json.text(stored, "event"),
                Json.text(stored, "type"),
                Json.text(stored, "account"),
                Json.text(stored, "url"),
                State.valueOf(Json.text(stored, "state").toUpperCase(Locale.ROOT)),
                tries.size(),
                tries.stream().map(attempt -> Json.text(attempt, "outcome")).toList());
    }
}
