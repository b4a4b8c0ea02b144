package org.plenum.localstack.stripe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One authenticated request.
 *
 * @param account the account whose objects it sees: the connected one named in {@code Stripe-Account}, else the platform's own
 * @param ids what stands at the {@code {…}} of the route's path
 */
record ApiCall(String account, boolean connected, Params params, List<String> ids, Cause cause) {
    String id() {
        return ids.getFirst();
    }

    /** What caused an event, as the event tells it; both are null when no API request did. */
    record Cause(@Nullable String requestId, @Nullable String idempotencyKey) {
        static final Cause NO_REQUEST = new Cause(null, null);
    }
}
