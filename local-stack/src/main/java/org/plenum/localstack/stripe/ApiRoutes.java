package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Every path under {@code /v1} that the stand-in knows. */
final class ApiRoutes {
    private final Store store;
    private final Events events;
    private final Routes<Function<ApiCall, JsonObject>> routes = new Routes<>();

    ApiRoutes(Store store, Events events) {
        this.store = store;
        this.events = events;
    }

    Routes<Function<ApiCall, JsonObject>> with(
            CheckoutSessions sessions, Refunds refunds, Disputes disputes, Accounts accounts) {
        routes.on("POST", "/v1/checkout/sessions", sessions::create)
                .on("POST", "/v1/checkout/sessions/{id}/expire", sessions::expire)
                .on("GET", "/v1/checkout/sessions/{id}/line_items", sessions::lineItems)
                .on("POST", "/v1/payment_intents/{id}/cancel", sessions::cancelIntent)
                .on("POST", "/v1/refunds", refunds::create)
                .on("POST", "/v1/disputes/{id}", disputes::update)
                .on("POST", "/v1/disputes/{id}/close", disputes::close)
                .on("GET", "/v1/account", accounts::retrieve)
                .on("POST", "/v1/accounts", accounts::create)
                .on("GET", "/v1/accounts/{id}", accounts::retrieve)
                .on("POST", "/v1/accounts/{id}", accounts::update)
                .on("POST", "/v1/account_links", accounts::createLink);
        readable("/v1/checkout/sessions", CheckoutSessions.KIND, "session", "payment_intent", "status");
        readable("/v1/payment_intents", Payments.INTENT, "intent", "customer");
        readable("/v1/charges", Payments.CHARGE, "charge", "payment_intent", "customer");
        readable("/v1/refunds", Refunds.KIND, "refund", "charge", "payment_intent");
        readable("/v1/disputes", Disputes.KIND, "dispute", "charge", "payment_intent");
        readable("/v1/balance_transactions", Balance.KIND, "id", "source", "type", "currency", "payout");
        readable("/v1/payouts", Payouts.KIND, "payout", "status");
        readable("/v1/application_fees", "application_fee", "id", "charge");
        readable("/v1/events", Events.KIND, "id", "type", "types", "delivery_success");
        describable("/v1/checkout/sessions", CheckoutSessions.KIND, "session");
        describable("/v1/payment_intents", Payments.INTENT, "intent");
        describable("/v1/charges", Payments.CHARGE, "charge");
        describable("/v1/refunds", Refunds.KIND, "refund");
        return routes;
    }

    private void readable(String path, String kind, String param, String... filters) {
        routes.on("GET", path + "/{id}", call -> store.require(call.account(), kind, call.id(), param))
                .on(
                        "GET",
                        path,
                        call -> Lists.page(call, store.newestFirst(call.account(), kind), List.of(filters), path));
    }

    /** The one change that these kinds allow is to their metadata and, where they have one, description. */
    private void describable(String path, String kind, String param) {
        routes.on("POST", path + "/{id}", call -> {
            JsonObject object = store.require(call.account(), kind, call.id(), param);
            call.params().allowOnly(List.of("description", "expand", "metadata"));
            call.params().mergeMetadata(object);
            if (call.params().has("description")) {
                Json.set(object, "description", call.params().text("description"));
            }
            store.put(call.account(), object);
            if (kind.equals(Refunds.KIND) || kind.equals(Payments.CHARGE)) {
                events.record(call.cause(), call.account(), kind + ".updated", object);
            }
            return object;
        });
    }
}
