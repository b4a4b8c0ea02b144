package org.plenum.acceptance.support;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client of one site's API, as one caller. Immutable: every change gives another client. */
public final class Api {
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            // One connection each: over HTTP/2 a request that the server resets spoils the headers of those after it.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String baseUrl;
    private final Map<String, String> headers;

    private Api(String baseUrl, Map<String, String> headers) {
        this.baseUrl = baseUrl;
        this.headers = headers;
    }

    /** @param baseUrl of the site, {@code http://acme.localhost:8080} */
    public static Api of(String baseUrl) {
        return new Api(baseUrl, Map.of());
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(baseUrl, more);
    }

    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer post(String path, Map<String, ? extends @Nullable Object> body) {
        return send("POST", path, GSON.toJson(body));
    }

    public Answer put(String path) {
        return send("PUT", path, null);
    }

    public Answer patch(String path, Map<String, ? extends @Nullable Object> body) {
        return with("Content-Type", "application/merge-patch+json").send("PATCH", path, GSON.toJson(body));
    }

    /** @param path under the site, {@code /api/v1/events}; body as it is sent, null for none */
    public Answer send(String method, String path, @Nullable String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(TIMEOUT);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            return new Answer(method + " " + path, HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What came back. */
    public record Answer(String request, HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return response.body();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public JsonObject json() {
            JsonElement parsed = JsonParser.parseString(text());
            return parsed.getAsJsonObject();
        }

        public String string(String field) {
            return json().get(field).getAsString();
        }

        /** The code of a problem: the end of its type. */
        public String problem() {
            String type = string("type");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        /** This answer when it has the status, else an error that shows what was asked and what came. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError(request + " gave " + status() + " instead of " + status + ": " + text());
            }
            return this;
        }
    }
}
