package org.plenum.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Invalid;
import org.plenum.web.ui.Wordings;

/**
 * An error as RFC 9457 describes it.
 *
 * @param code stable; the last part of the type
 * @param detail for a person, never with data of others or of the machine
 * @param instance path that was asked for
 * @param incident number under which the log knows more; only for errors of ours
 */
public record Problem(
        int status,
        String code,
        String detail,
        String instance,
        List<Invalid.FieldError> errors,
        @Nullable String incident,
        Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";
    /** A client that was refused for a passing reason asks again after this. */
    private static final String RETRY_AFTER_SECONDS = "5";

    static Problem of(int status, String code, String detail, String instance) {
        return new Problem(status, code, detail, instance, List.of(), null, Map.of());
    }

    static Problem of(DomainException refusal, String instance) {
        int status = statusOf(refusal.kind());
        return new Problem(
                status,
                refusal.code(),
                refusal.getMessage(),
                instance,
                refusal.errors(),
                null,
                headersOf(refusal.kind()));
    }

    static Problem of(Refused refusal, String instance) {
        return new Problem(
                refusal.status(), refusal.code(), refusal.getMessage(), instance, List.of(), null, refusal.headers());
    }

    static Problem unexpected(String incident, String instance) {
        return new Problem(
                500,
                "internal-error",
                "Something went wrong on our side. It has been recorded as " + incident + ".",
                instance,
                List.of(),
                incident,
                Map.of());
    }

    /** For an answer that somebody before or beside us gave with nothing but a status. */
    static Problem ofStatus(int status, String instance) {
        return switch (status) {
            case 400 -> of(status, "bad-request", "The request cannot be understood.", instance);
            case 401 ->
                new Problem(
                        status,
                        "unauthenticated",
                        "Please log in first.",
                        instance,
                        List.of(),
                        null,
                        headersOf(DomainException.Kind.UNAUTHENTICATED));
            case 403 -> of(status, "forbidden", "You do not have the right to do this.", instance);
            case 404 -> of(status, "not-found", "There is nothing at this address.", instance);
            case 405 -> of(status, "method-not-allowed", "This address does not take this method.", instance);
            case 406 ->
                of(status, "not-acceptable", "The answer is JSON, which the request does not accept.", instance);
            case 413 -> of(status, "too-large", "The body is too large.", instance);
            case 415 -> of(status, "unsupported-media-type", "This address does not take this kind of body.", instance);
            case 503 ->
                new Problem(
                        status,
                        "unavailable",
                        "This is not available at the moment.",
                        instance,
                        List.of(),
                        null,
                        headersOf(DomainException.Kind.UNAVAILABLE));
            default -> of(status, "http-" + status, "The request failed.", instance);
        };
    }

    /** The same to a person who reads this language; code and title stay, which are for programs. */
    Problem in(Locale language) {
        return new Problem(
                status,
                code,
                Wordings.of(detail, language),
                instance,
                errors.stream()
                        .map(error -> new Invalid.FieldError(
                                error.field(), error.code(), Wordings.of(error.message(), language)))
                        .toList(),
                incident,
                headers);
    }

    private static int statusOf(DomainException.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case UNAUTHENTICATED -> 401;
            case STALE -> 412;
            case LIMITED -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static Map<String, String> headersOf(DomainException.Kind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer");
            case LIMITED, UNAVAILABLE -> Map.of("Retry-After", RETRY_AFTER_SECONDS);
            default -> Map.of();
        };
    }

    public JsonObject json() {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "/problems/" + code)
                .add("title", title())
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance);
        if (!errors.isEmpty() || status == 422) {
            JsonArrayBuilder fields = Json.createArrayBuilder();
            errors.forEach(error -> fields.add(Json.createObjectBuilder()
                    .add("field", error.field())
                    .add("code", error.code())
                    .add("message", error.message())));
            problem.add("errors", fields);
        }
        if (incident != null) {
            problem.add("incident", incident);
        }
        return problem.build();
    }

    /** {@code sold-out} reads {@code Sold out}: the same for every occurrence, as the RFC asks of a title. */
    private String title() {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
