package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;

/** Status and body of an answered request, as it is kept under its idempotency key. */
record Answer(int status, JsonObject body, boolean replayed) {
    static Answer ok(JsonObject body) {
        return new Answer(200, body, false);
    }

    static Answer of(StripeError error) {
        return new Answer(error.status(), error.body(), false);
    }
}
