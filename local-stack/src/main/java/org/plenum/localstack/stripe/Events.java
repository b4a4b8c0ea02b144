package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes down what happened, with the object as it was then, and has it announced. */
final class Events {
    static final String KIND = "event";

    private final Store store;
    private final Clock clock;
    private final BiConsumer<String, JsonObject> announcement;

    /** @param announcement takes the account and the event */
    Events(Store store, Clock clock, BiConsumer<String, JsonObject> announcement) {
        this.store = store;
        this.clock = clock;
        this.announcement = announcement;
    }

    void record(ApiCall.Cause cause, String account, String type, JsonObject object) {
        record(cause, account, type, object, null);
    }

    /** @param previous the attributes that changed, as they were before; only {@code *.updated} and a few others have them */
    void record(ApiCall.Cause cause, String account, String type, JsonObject object, @Nullable JsonObject previous) {
        JsonObject data = Json.of("object", Json.visible(object));
        if (previous != null) {
            data.add("previous_attributes", previous);
        }
        JsonObject event = Draft.of(KIND)
                .with("id", Ids.next("evt_"))
                .with("account", account)
                .with("context", account)
                .with("api_version", StripeStandIn.API_VERSION)
                .with("created", clock.instant().getEpochSecond())
                .with("data", data)
                .with("request", Json.of("id", cause.requestId(), "idempotency_key", cause.idempotencyKey()))
                .with("type", type)
                .object();
        if (account.equals(Accounts.PLATFORM)) {
            event.remove("account");
            event.remove("context");
        }
        store.put(account, event);
        announcement.accept(account, event);
    }
}
