package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Instant;

/** An event as the control API and tests see it; {@code objectId} is what it is about. */
public record EventView(String id, String type, String account, String objectId, Instant created) {
    static EventView of(String account, JsonObject event) {
        return new EventView(
                Json.text(event, "id"),
                Json.text(event, "type"),
                account,
                Json.text(Json.object(Json.object(event, "data"), "object"), "id"),
                Instant.ofEpochSecond(Json.number(event, "created")));
    }
}
