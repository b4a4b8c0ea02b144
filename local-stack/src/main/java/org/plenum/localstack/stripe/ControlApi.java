package org.plenum.localstack.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link Control} over HTTP and JSON; {@code GET /control} lists what there is. */
final class ControlApi {
    private static final int SHOWN_MAX = 1_000;

    private final Control control;
    private final Routes<BiFunction<List<String>, Params, JsonElement>> routes = new Routes<>();

    ControlApi(Control control) {
        this.control = control;
        routes.on("GET", "/control", (_, _) -> overview())
                .on("GET", "/control/sessions", (_, _) -> newest(control.sessions(), ControlApi::session))
                .on("GET", "/control/events", (_, _) -> newest(control.events(), ControlApi::event))
                .on("GET", "/control/deliveries", (_, _) -> newest(control.deliveries(), ControlApi::delivery))
                .on("POST", "/control/faults/events", (_, params) -> setEventFault(params))
                .on("POST", "/control/faults/calls", (_, params) -> setApiFault(params))
                .on("POST", "/control/faults/refunds", (_, params) -> {
                    control.refundsStayPending(params.flag("pending"));
                    return overview();
                })
                .on("DELETE", "/control/faults", (_, _) -> reset())
                .on("POST", "/control/faults/reset", (_, _) -> reset())
                .on("POST", "/control/held-events/release", (_, params) -> release(params))
                .on("POST", "/control/events/{id}/redelivery", (ids, _) -> {
                    control.redeliver(ids.getFirst());
                    return Json.of("redelivered", ids.getFirst());
                })
                .on("POST", "/control/webhook-endpoints", (_, params) -> {
                    control.deliverTo(new WebhookEndpoint(params.required("url"), params.required("secret")));
                    return Json.of("url", params.required("url"));
                })
                .on("POST", "/control/short-sessions", (_, params) -> {
                    control.allowSessionsAsShortAs(Duration.ofSeconds(params.wholeOr("seconds", 1)));
                    return Json.of("seconds", params.wholeOr("seconds", 1));
                })
                .on("POST", "/control/sessions/{id}/expiry", (ids, _) -> session(control.expire(ids.getFirst())))
                .on("POST", "/control/sessions/{id}/settlement", (ids, params) -> {
                    boolean succeeded =
                            oneOf(params, "outcome", "succeeded", "failed").equals("succeeded");
                    return session(control.settle(ids.getFirst(), succeeded));
                })
                .on("POST", "/control/disputes", (_, params) -> {
                    String reason = params.textOr("reason", "fraudulent");
                    return Json.of("dispute", control.openDispute(params.required("payment"), reason));
                })
                .on("POST", "/control/disputes/{id}/closure", (ids, params) -> {
                    control.closeDispute(
                            ids.getFirst(),
                            oneOf(params, "status", "won", "lost").equals("won"));
                    return Json.of("dispute", ids.getFirst());
                })
                .on("POST", "/control/fraud-warnings", (_, params) -> {
                    control.warnOfFraud(params.required("payment"));
                    return Json.of("payment", params.required("payment"));
                })
                .on(
                        "POST",
                        "/control/payouts",
                        (_, params) -> Json.of(
                                "payout", control.payOut(params.required("account"), params.textOr("currency", "eur"))))
                .on("POST", "/control/payouts/{id}/failure", (ids, params) -> {
                    control.failPayout(ids.getFirst(), params.textOr("code", "account_closed"));
                    return Json.of("payout", ids.getFirst());
                })
                .on("POST", "/control/accounts/{id}/restriction", (ids, _) -> {
                    control.restrict(ids.getFirst());
                    return Json.of("account", ids.getFirst());
                })
                .on("POST", "/control/accounts/{id}/deauthorization", (ids, _) -> {
                    control.deauthorize(ids.getFirst());
                    return Json.of("account", ids.getFirst());
                })
                .on("POST", "/control/accounts/{id}/authorization", (ids, _) -> {
                    control.authorize(ids.getFirst());
                    return Json.of("account", ids.getFirst());
                })
                .on("POST", "/control/refunds/{id}/settlement", (ids, _) -> {
                    control.settleRefund(ids.getFirst());
                    return Json.of("refund", ids.getFirst());
                })
                .on("POST", "/control/refunds/{id}/failure", (ids, params) -> {
                    control.failRefund(ids.getFirst(), params.textOr("reason", "expired_or_canceled_card"));
                    return Json.of("refund", ids.getFirst());
                });
    }

    Response answer(Request request) {
        try {
            var match = routes.find(request.method(), request.path());
            if (match == null) {
                return problem(404, "No such address; GET /control lists them.");
            }
            JsonElement answer = match.handler().apply(match.ids(), params(request));
            return fromAPage(request) ? Response.seeOther("/") : Response.json(200, answer);
        } catch (StripeError | IllegalArgumentException e) {
            return problem(400, e.getMessage());
        } catch (NoSuchElementException e) {
            return problem(404, e.getMessage());
        } catch (IllegalStateException e) {
            return problem(409, e.getMessage());
        }
    }

    private static boolean fromAPage(Request request) {
        String accepted = request.header("Accept");
        return request.method().equals("POST") && accepted != null && accepted.contains("text/html");
    }

    private static Response problem(int status, @Nullable String message) {
        return Response.json(status, Json.of("error", message));
    }

    /** JSON, or a form for those who type it by hand. */
    private static Params params(Request request) {
        if (!request.body().startsWith("{")) {
            return request.params();
        }
        try {
            return new Params(Json.parse(request.body()));
        } catch (JsonParseException _) {
            throw StripeError.invalid(null, null, "Not JSON.");
        }
    }

    private JsonObject overview() {
        return Json.of(
                "calls", routes.described(),
                "eventFaults",
                        control.eventFaults().stream().map(ControlApi::fault).toList(),
                "apiFaults", control.apiFaults().stream().map(ControlApi::fault).toList(),
                "refundsStayPending", control.refundsStayPending());
    }

    private JsonElement reset() {
        control.resetFaults();
        return overview();
    }

    private JsonElement setEventFault(Params params) {
        params.allowOnly(List.of("type", "copies", "delayMs", "hold", "drop", "times"));
        control.set(new EventFault(
                params.textOr("type", "*"),
                params.flag("drop") ? 0 : (int) params.wholeOr("copies", 1),
                Duration.ofMillis(params.wholeOr("delayMs", 0)),
                params.flag("hold"),
                (int) params.wholeOr("times", 0)));
        return overview();
    }

    private JsonElement setApiFault(Params params) {
        params.allowOnly(List.of("method", "path", "kind", "status", "delayMs", "times"));
        control.set(new ApiFault(
                params.textOr("method", "*"),
                params.textOr("path", "/v1/"),
                ApiFault.Kind.valueOf(params.required("kind").replace('-', '_').toUpperCase(Locale.ROOT)),
                (int) params.wholeOr("status", 500),
                Duration.ofMillis(params.wholeOr("delayMs", 0)),
                (int) params.wholeOr("times", 1)));
        return overview();
    }

    private JsonElement release(Params params) {
        boolean reversed = !params.has("order")
                || oneOf(params, "order", "reversed", "created").equals("reversed");
        return Json.of("released", reversed ? control.releaseReversed() : control.releaseInOrder());
    }

    private static String oneOf(Params params, String name, String one, String other) {
        String said = params.required(name);
        if (!said.equals(one) && !said.equals(other)) {
            throw StripeError.invalid(null, name, name + " is " + one + " or " + other);
        }
        return said;
    }

    private static <T> JsonElement newest(List<T> all, Function<T, JsonObject> shown) {
        List<T> last = all.subList(Math.max(0, all.size() - SHOWN_MAX), all.size());
        return Json.of("items", last.stream().map(shown).toList(), "total", all.size());
    }

    private static JsonObject session(CheckoutView view) {
        return Draft.empty()
                .with("id", view.id())
                .with("account", view.account())
                .with("status", view.status())
                .with("paymentStatus", view.paymentStatus())
                .with("amountTotalMinor", view.amountTotalMinor())
                .with("currency", view.currency())
                .with("url", view.url())
                .with("clientReferenceId", view.clientReferenceId())
                .with("paymentIntentId", view.paymentIntentId())
                .object();
    }

    private static JsonObject event(EventView view) {
        return Draft.empty()
                .with("id", view.id())
                .with("type", view.type())
                .with("account", view.account())
                .with("objectId", view.objectId())
                .with("created", view.created())
                .object();
    }

    private static JsonObject delivery(Delivery delivery) {
        return Draft.empty()
                .with("id", delivery.id())
                .with("eventId", delivery.eventId())
                .with("eventType", delivery.eventType())
                .with("account", delivery.account())
                .with("url", delivery.url())
                .with("state", delivery.state().name().toLowerCase(Locale.ROOT))
                .with("attempts", delivery.attempts())
                .with("outcomes", delivery.outcomes())
                .object();
    }

    private static JsonObject fault(EventFault fault) {
        return Draft.empty()
                .with("type", fault.type())
                .with("copies", fault.copies())
                .with("delayMs", fault.delay().toMillis())
                .with("hold", fault.held())
                .with("times", fault.times())
                .object();
    }

    private static JsonObject fault(ApiFault fault) {
        return Draft.empty()
                .with("method", fault.method())
                .with("path", fault.path())
                .with("kind", fault.kind().name())
                .with("status", fault.status())
                .with("delayMs", fault.delay().toMillis())
                .with("times", fault.times())
                .object();
    }
}
