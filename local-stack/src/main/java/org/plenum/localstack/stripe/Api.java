package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The door under {@code /v1}: key, account, faults, idempotency, then the route; errors and headers as Stripe's. */
final class Api {
    private static final System.Logger LOG = System.getLogger(Api.class.getName());
    private static final String TEST_KEY = "sk_test_";

    private final Store store;
    private final Faults faults;
    private final IdempotencyKeys keys;
    private final Routes<Function<ApiCall, JsonObject>> routes;

    Api(Store store, Faults faults, IdempotencyKeys keys, Routes<Function<ApiCall, JsonObject>> routes) {
        this.store = store;
        this.faults = faults;
        this.keys = keys;
        this.routes = routes;
    }

    Response answer(Request request) {
        String requestId = Ids.next("req_");
        Answer answer;
        try {
            ApiFault fault = authorized(request, requestId);
            if (fault != null && fault.kind() == ApiFault.Kind.HANG) {
                faults.hang();
                return Response.NONE;
            }
            answer = execute(request, requestId, fault);
            if (fault != null && fault.kind() == ApiFault.Kind.EXECUTE_THEN_FAIL) {
                answer = Answer.of(StripeError.fault(fault.status()));
            } else if (fault != null && fault.kind() == ApiFault.Kind.EXECUTE_THEN_HANG) {
                faults.hang();
                return Response.NONE;
            }
        } catch (StripeError error) {
            answer = Answer.of(error);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "stripe.api.failed request=" + requestId, e);
            answer = Answer.of(StripeError.internal());
        }
        return Response.json(answer.status(), answer.body())
                .with("Request-Id", requestId)
                .with("Stripe-Version", version(request))
                .with("Stripe-Account", request.header("Stripe-Account"))
                .with("Idempotency-Key", request.header("Idempotency-Key"))
                .with("Idempotent-Replayed", answer.replayed() ? "true" : null);
    }

    private static String version(Request request) {
        String asked = request.header("Stripe-Version");
        return asked == null ? StripeStandIn.API_VERSION : asked;
    }

    /** Faults are for those who could have been served. */
    private @Nullable ApiFault authorized(Request request, String requestId) {
        String key = key(request);
        if (!key.startsWith(TEST_KEY)) {
            throw StripeError.unauthorized(
                    key.isEmpty()
                            ? "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
                            : "Invalid API Key provided. The stand-in takes any key that begins with " + TEST_KEY);
        }
        ApiFault fault = faults.next(request.method(), request.path());
        if (fault != null && fault.kind() == ApiFault.Kind.FAIL) {
            LOG.log(System.Logger.Level.DEBUG, "stripe.fault request={0} status={1}", requestId, fault.status());
            throw StripeError.fault(fault.status());
        }
        return fault;
    }

    private static String key(Request request) {
        String authorization = request.header("Authorization");
        if (authorization == null) {
            return "";
        }
        if (authorization.startsWith("Bearer ")) {
            return authorization.substring("Bearer ".length()).strip();
        }
        if (authorization.startsWith("Basic ")) {
            try {
                byte[] plain = Base64.getDecoder()
                        .decode(authorization.substring("Basic ".length()).strip());
                return new String(plain, StandardCharsets.UTF_8).split(":", 2)[0];
            } catch (IllegalArgumentException _) {
                return "?";
            }
        }
        return "?";
    }

    private Answer execute(Request request, String requestId, @Nullable ApiFault fault) {
        Routes.Match<Function<ApiCall, JsonObject>> match = routes.find(request.method(), request.path());
        if (match == null) {
            throw StripeError.unknownUrl(request.method(), request.path());
        }
        String idempotencyKey = request.method().equals("POST") ? request.header("Idempotency-Key") : null;
        Params params = request.params();
        String connected = request.header("Stripe-Account");
        String account = account(connected);
        ApiCall call = new ApiCall(
                account,
                !account.equals(Accounts.PLATFORM),
                params,
                match.ids(),
                new ApiCall.Cause(requestId, idempotencyKey));
        Supplier<Answer> execution = () -> {
            if (fault != null && fault.kind() == ApiFault.Kind.SLOW) {
                faults.waitAtMost(fault.delay());
            }
            return store.inOneStep(() -> Answer.ok(
                    new Expansion(store, account).render(match.handler().apply(call), params.texts("expand"))));
        };
        if (idempotencyKey == null) {
            return execution.get();
        }
        String same = request.method() + " " + request.path() + " " + Json.write(params.values());
        return keys.once(account, idempotencyKey, same, execution);
    }

    private static String account(@Nullable String connected) {
        if (connected == null) {
            return Accounts.PLATFORM;
        }
        if (!Accounts.isId(connected)) {
            throw StripeError.forbidden(
                    "account_invalid",
                    "The provided key does not have access to account '%s' (or that account does not exist). Application access may have been revoked."
                            .formatted(connected));
        }
        return connected;
    }
}
