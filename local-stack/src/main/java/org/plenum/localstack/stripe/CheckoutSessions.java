package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a Checkout Session: open, then complete or expired, and for a delayed payment method paid or failed some time after. */
final class CheckoutSessions {
    static final String KIND = "checkout.session";

    private final Store store;
    private final Payments payments;
    private final Events events;
    private final Timers timers;
    private final Clock clock;
    private final String url;
    private final @Nullable Duration delayedPaymentsSettleAfter;
    private final SessionRequest request;
    private volatile Duration shortestLife;

    CheckoutSessions(
            Store store, Payments payments, Events events, Timers timers, StripeStandIn.Config config, String url) {
        this.store = store;
        this.payments = payments;
        this.events = events;
        this.timers = timers;
        this.clock = config.clock;
        this.url = url;
        this.delayedPaymentsSettleAfter = config.delayedPaymentsSettleAfter;
        this.request = new SessionRequest(config.clock);
        this.shortestLife = config.shortestSession;
    }

    /** Takes up again what was under way when the stand-in was stopped. */
    void resume() {
        for (Store.Owned owned : store.everywhere(KIND)) {
            if (isOpen(owned.object())) {
                expireInTime(owned.account(), owned.object());
            } else if (Json.has(owned.object(), "_settles_at")) {
                settleInTime(owned.account(), owned.object());
            }
        }
    }

    void allowSessionsAsShortAs(Duration life) {
        shortestLife = life;
    }

    JsonObject create(ApiCall call) {
        JsonObject session = request.read(call, shortestLife);
        Json.set(session, "url", url + "/c/pay/" + Json.text(session, "id"));
        store.put(call.account(), session);
        expireInTime(call.account(), session);
        return session;
    }

    JsonObject retrieve(ApiCall call) {
        return store.require(call.account(), KIND, call.id(), "session");
    }

    JsonObject expire(ApiCall call) {
        JsonObject session = retrieve(call);
        if (!isOpen(session)) {
            throw StripeError.refused(
                    null,
                    null,
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `%s`."
                            .formatted(Json.text(session, "status")));
        }
        expire(call.cause(), call.account(), session);
        return session;
    }

    JsonObject lineItems(ApiCall call) {
        return Lists.whole(
                Json.items(retrieve(call), "_line_items"), "/v1/checkout/sessions/" + call.id() + "/line_items");
    }

    JsonObject cancelIntent(ApiCall call) {
        JsonObject intent = payments.intent(call.account(), call.id());
        call.params().allowOnly(List.of("cancellation_reason", "expand"));
        String reason = Payments.cancellationReason(call.params());
        JsonObject session = ofIntent(call.account(), call.id());
        if (session != null && isOpen(session)) {
            throw StripeError.refused(
                    "payment_intent_unexpected_state",
                    null,
                    "You cannot cancel this PaymentIntent because it was created by a Checkout Session that is still open. Expire the Checkout Session instead.");
        }
        payments.cancel(call.cause(), call.account(), intent, reason);
        if (session != null && Json.has(session, "_delayed")) {
            session.remove("_delayed");
            store.put(call.account(), session);
            events.record(call.cause(), call.account(), "checkout.session.async_payment_failed", session);
        }
        return intent;
    }

    static boolean isOpen(JsonObject session) {
        return Json.text(session, "status").equals("open");
    }

    void pay(String account, JsonObject session, @Nullable String email) {
        remember(session, email);
        if (Json.number(session, "amount_total") > 0) {
            payments.succeed(account, intent(account, session), customer(session));
            Json.set(session, "payment_status", "paid");
        }
        complete(account, session);
    }

    void decline(String account, JsonObject session, @Nullable String email) {
        remember(session, email);
        payments.decline(account, intent(account, session), customer(session));
        store.put(account, session);
    }

    void payLater(String account, JsonObject session, @Nullable String email) {
        remember(session, email);
        payments.startDelayed(account, intent(account, session), customer(session));
        Json.set(session, "_delayed", true);
        if (delayedPaymentsSettleAfter != null) {
            Instant due = clock.instant().plus(delayedPaymentsSettleAfter);
            Json.set(session, "_settles_at", due.toEpochMilli());
        }
        complete(account, session);
        settleInTime(account, session);
    }

    /** The bank says whether the delayed payment went through. */
    void settle(String account, JsonObject session, boolean succeeded) {
        if (!Json.has(session, "_delayed")) {
            throw StripeError.refused(null, null, "No delayed payment is under way in this session.");
        }
        session.remove("_delayed");
        session.remove("_settles_at");
        JsonObject intent = payments.intent(account, Json.text(session, "payment_intent"));
        if (succeeded) {
            payments.succeed(account, intent, customer(session));
            Json.set(session, "payment_status", "paid");
        } else {
            payments.failDelayed(account, intent);
        }
        store.put(account, session);
        String what = succeeded ? "async_payment_succeeded" : "async_payment_failed";
        events.record(ApiCall.Cause.NO_REQUEST, account, "checkout.session." + what, session);
    }

    void expire(ApiCall.Cause cause, String account, JsonObject session) {
        Json.set(session, "status", "expired");
        Json.set(session, "url", null);
        store.put(account, session);
        String intent = Json.textOrNull(session, "payment_intent");
        if (intent != null) {
            payments.cancel(cause, account, payments.intent(account, intent), "automatic");
        }
        events.record(cause, account, "checkout.session.expired", session);
    }

    static String successUrl(JsonObject session) {
        return Json.text(session, "success_url").replace("{CHECKOUT_SESSION_ID}", Json.text(session, "id"));
    }

    private void complete(String account, JsonObject session) {
        Json.set(session, "status", "complete");
        Json.set(session, "url", null);
        store.put(account, session);
        events.record(ApiCall.Cause.NO_REQUEST, account, "checkout.session.completed", session);
    }

    private JsonObject intent(String account, JsonObject session) {
        String known = Json.textOrNull(session, "payment_intent");
        if (known != null) {
            return payments.intent(account, known);
        }
        JsonObject begun = payments.begin(
                account,
                Json.number(session, "amount_total"),
                Json.text(session, "currency"),
                Json.object(session, "_intent_data").deepCopy());
        Json.set(session, "payment_intent", Json.text(begun, "id"));
        return begun;
    }

    private @Nullable JsonObject ofIntent(String account, String intent) {
        return store.newestFirst(account, KIND).stream()
                .filter(session -> intent.equals(Json.textOrNull(session, "payment_intent")))
                .findFirst()
                .orElse(null);
    }

    private static void remember(JsonObject session, @Nullable String email) {
        String known = Json.textOrNull(session, "customer_email");
        JsonObject details = Draft.empty()
                .with("address", Json.of("country", "DE", "postal_code", null))
                .with("business_name", null)
                .with("email", known == null ? email : known)
                .with("individual_name", null)
                .with("name", null)
                .with("phone", null)
                .with("tax_exempt", "none")
                .with("tax_ids", List.of())
                .object();
        Json.set(session, "customer_details", details);
    }

    private static @Nullable String customer(JsonObject session) {
        return Json.textOrNull(Json.object(session, "customer_details"), "email");
    }

    private void expireInTime(String account, JsonObject session) {
        Instant at = Instant.ofEpochSecond(Json.number(session, "expires_at"));
        timers.at(
                at,
                () -> store.inOneStep(() -> {
                    if (isOpen(session)) {
                        expire(ApiCall.Cause.NO_REQUEST, account, session);
                    }
                    return true;
                }));
    }

    private void settleInTime(String account, JsonObject session) {
        if (!Json.has(session, "_settles_at")) {
            return;
        }
        timers.at(
                Instant.ofEpochMilli(Json.number(session, "_settles_at")),
                () -> store.inOneStep(() -> {
                    if (Json.has(session, "_delayed")) {
                        settle(account, session, true);
                    }
                    return true;
                }));
    }
}
