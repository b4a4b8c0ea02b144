package org.plenum.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenum.access.Caller;
import org.plenum.access.Callers;

/** Makes a POST with an Idempotency-Key happen once: the same again gets the first answer. */
@Provider
@Priority(Priorities.USER)
@ApplicationScoped
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");
    /** Prove whose thing it is where there is no caller; an answer must not go to somebody without them. */
    private static final List<String> SECRETS = List.of("Reservation-Secret", "Order-Secret");

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);
    /** Say nothing about the request itself: logged in, allowed, not too often, and the next attempt may fare better. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 413, 415, 429);

    private static final String BEGUN = IdempotentRequests.Begun.class.getName();

    @Inject
    HttpServletRequest http;

    @Inject
    Clients clients;

    @Inject
    IdempotentRequests requests;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY);
        if (key == null || !request.getMethod().equals("POST")) {
            return;
        }
        if (!KEY_FORM.matcher(key).matches()) {
            throw new Refused(400, "bad-idempotency-key", "The Idempotency-Key is 1 to 255 visible ASCII characters.");
        }
        byte[] body = Bytes.upTo(BodyReader.BODY_SIZE_MAX_BYTES, request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        byte[] fingerprint =
                hash(request.getMethod(), http.getRequestURI(), String.valueOf(http.getQueryString()), body);
        switch (requests.begin(scope(request), key, fingerprint)) {
            case IdempotentRequests.Begun begun -> request.setProperty(BEGUN, begun);
            case IdempotentRequests.Answered answered -> request.abortWith(replay(answered));
            case IdempotentRequests.Running running ->
                throw new Refused(
                        409,
                        "request-in-progress",
                        "The first request with this Idempotency-Key is still running.",
                        Map.of("Retry-After", "1"));
            case IdempotentRequests.OtherRequest other ->
                throw new Refused(
                        422, "idempotency-key-reused", "This Idempotency-Key was used for a different request.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!(request.getProperty(BEGUN) instanceof IdempotentRequests.Begun begun)) {
            return;
        }
        if (answer.getStatus() >= 500 || PASSING.contains(answer.getStatus())) {
            requests.forget(begun);
            return;
        }
        JsonObjectBuilder headers = Json.createObjectBuilder();
        for (String name : KEPT_HEADERS) {
            String value = answer.getHeaderString(name);
            if (value != null) {
                headers.add(name, value);
            }
        }
        String body = answer.getEntity() instanceof JsonValue json ? json.toString() : null;
        requests.finish(
                begun,
                new IdempotentRequests.Answered(
                        answer.getStatus(), headers.build().toString(), body));
    }

    private static Response replay(IdempotentRequests.Answered answered) {
        Response.ResponseBuilder answer = Response.status(answered.status()).header(REPLAYED, "true");
        JsonObject headers =
                Json.createReader(new StringReader(answered.headers())).readObject();
        headers.forEach((name, value) -> answer.header(name, ((JsonString) value).getString()));
        String body = answered.body();
        if (body != null) {
            answer.entity(Json.createReader(new StringReader(body)).readValue());
        }
        return answer.build();
    }

    /** The caller; where there is none, the client's address with whatever secret it shows for this very address. */
    private String scope(ContainerRequestContext request) {
        Caller caller = Callers.current();
        if (caller.known()) {
            return "caller/" + caller.realm() + "/" + caller.id();
        }
        StringBuilder shown =
                new StringBuilder(clients.address(http)).append('\n').append(http.getRequestURI());
        for (String secret : SECRETS) {
            shown.append('\n').append(request.getHeaderString(secret));
        }
        return "client/" + HexFormat.of().formatHex(hash(shown.toString()));
    }

    private static byte[] hash(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes =
                        part instanceof byte[] raw ? raw : part.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
