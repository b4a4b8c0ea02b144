package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to a key is the answer. Kept are answers of requests that were executed, errors included; a request refused by validation, or because
 * its key was in use, leaves no trace. Source: docs.stripe.com/api/idempotent_requests.
 */
final class IdempotencyKeys {
    private static final String KIND = "standin.idempotency_key";
    private static final int KEY_MAX_CHARS = 255;
    private static final Duration KEPT = Duration.ofHours(24);

    private final Store store;
    private final Clock clock;
    private final Set<String> inUse = ConcurrentHashMap.newKeySet();

    IdempotencyKeys(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param request method, path and parameters, which must be the same whenever the key is */
    Answer once(String account, String key, String request, Supplier<Answer> execution) {
        if (key.length() > KEY_MAX_CHARS) {
            throw StripeError.invalid(null, null, "Idempotency keys can have at most 255 characters.");
        }
        String guard = account + " " + key;
        if (!inUse.add(guard)) {
            throw StripeError.keyInUse(key);
        }
        try {
            JsonObject kept = kept(account, key);
            if (kept != null) {
                if (!Json.text(kept, "request").equals(request)) {
                    throw StripeError.otherParametersUnderTheSameKey(key);
                }
                return new Answer((int) Json.number(kept, "status"), Json.object(kept, "body"), true);
            }
            return keep(account, key, request, execute(execution));
        } finally {
            inUse.remove(guard);
        }
    }

    private static Answer execute(Supplier<Answer> execution) {
        try {
            return execution.get();
        } catch (StripeError error) {
            if (error.executed()) {
                return Answer.of(error);
            }
            throw error;
        }
    }

    private @Nullable JsonObject kept(String account, String key) {
        JsonObject kept = store.find(account, KIND, key);
        long oldest = clock.instant().minus(KEPT).getEpochSecond();
        return kept == null || Json.number(kept, "created") < oldest ? null : kept;
    }

    private Answer keep(String account, String key, String request, Answer answer) {
        JsonObject kept = Draft.empty()
                .with("id", key)
                .with("object", KIND)
                .with("created", clock.instant().getEpochSecond())
                .with("request", request)
                .with("status", answer.status())
                .with("body", answer.body())
                .object();
        store.put(account, kept);
        return answer;
    }
}
