package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Stripe answers instead of an object. {@code executed} tells whether the answer is kept under the request's idempotency key. */
final class StripeError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String INVALID = "invalid_request_error";

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;
    private final boolean executed;

    private StripeError(
            int status, String type, @Nullable String code, @Nullable String param, String message, boolean executed) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.executed = executed;
    }

    /** The request itself is wrong; nothing was tried. */
    static StripeError invalid(@Nullable String code, @Nullable String param, String message) {
        return new StripeError(400, INVALID, code, param, message, false);
    }

    /** The request is well formed, and the object's state forbids it. */
    static StripeError refused(@Nullable String code, @Nullable String param, String message) {
        return new StripeError(400, INVALID, code, param, message, true);
    }

    static StripeError missing(String object, String id, String param) {
        return new StripeError(
                404, INVALID, "resource_missing", param, "No such %s: '%s'".formatted(object, id), false);
    }

    static StripeError unknownUrl(String method, String path) {
        return new StripeError(
                404,
                INVALID,
                null,
                null,
                "Unrecognized request URL (%s: %s). If you are trying to list objects, remove the trailing slash. The stand-in knows only what the platform uses."
                        .formatted(method, path),
                false);
    }

    static StripeError unauthorized(String message) {
        return new StripeError(401, INVALID, null, null, message, false);
    }

    static StripeError forbidden(String code, String message) {
        return new StripeError(403, INVALID, code, null, message, false);
    }

    static StripeError otherParametersUnderTheSameKey(String key) {
        return new StripeError(
                400,
                "idempotency_error",
                null,
                null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '%s' if you meant to execute a different request."
                        .formatted(key),
                false);
    }

    static StripeError keyInUse(String key) {
        return new StripeError(
                409,
                INVALID,
                "idempotency_key_in_use",
                null,
                "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): %s. Please try again later."
                        .formatted(key),
                false);
    }

    static StripeError tooLarge() {
        return new StripeError(413, INVALID, null, null, "The request is too large.", false);
    }

    static StripeError fault(int status) {
        String type = status == 429 ? INVALID : "api_error";
        String code = status == 429 ? "rate_limit" : null;
        return new StripeError(
                status, type, code, null, "An error that a switch of the stand-in asked for.", status >= 500);
    }

    static StripeError internal() {
        return new StripeError(
                500, "api_error", null, null, "The stand-in failed; its log has the stack trace.", false);
    }

    int status() {
        return status;
    }

    boolean executed() {
        return executed;
    }

    JsonObject body() {
        JsonObject error = Json.of("message", getMessage(), "type", type);
        if (code != null) {
            error.addProperty("code", code);
            error.addProperty("doc_url", "https://docs.stripe.com/error-codes/" + dashed(code));
        }
        if (param != null) {
            error.addProperty("param", param);
        }
        return Json.of("error", error);
    }

    private static String dashed(String code) {
        return code.replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
