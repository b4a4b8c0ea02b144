package org.plenum.localstack.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.keycloak.Json;
import org.plenum.localstack.process.StackProblem;

/** JSON calls to one host of the platform, with the headers of one caller. */
record Api(HttpClient http, String base, Map<String, String> headers) {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int DETAIL_MAX_CHARS = 400;
    private static final String JSON = "application/json";

    /** An answer; {@code etag} is "" when there is none. */
    record Answer(String request, int status, String etag, String body) {
        Map<String, @Nullable Object> json() {
            return Json.object(body);
        }

        List<?> items() {
            return Json.asList(json().get("items"));
        }

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new StackProblem("The demo data could not be loaded: " + request + " answered " + status + " "
                        + body.substring(0, Math.min(body.length(), DETAIL_MAX_CHARS)));
            }
            return this;
        }
    }

    static Api of(HttpClient http, String host) {
        return new Api(http, host + "/api/v1", Map.of());
    }

    Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Api with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Api(http, base, all);
    }

    Answer get(String path) {
        return send("GET", path, JSON, BodyPublishers.noBody());
    }

    Answer post(String path, Map<String, ?> body) {
        return send("POST", path, JSON, BodyPublishers.ofString(Json.write(body)));
    }

    Answer put(String path, String type, byte[] body) {
        return send("PUT", path, type, BodyPublishers.ofByteArray(body));
    }

    Answer put(String path) {
        return send("PUT", path, JSON, BodyPublishers.noBody());
    }

    /** Changes what {@code current} was read from. */
    Answer patch(String path, Answer current, Map<String, ?> body) {
        return with("If-Match", current.etag())
                .send("PATCH", path, "application/merge-patch+json", BodyPublishers.ofString(Json.write(body)));
    }

    private Answer send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Content-Type", type)
                .header("Accept", JSON)
                .method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    method + " " + base + path,
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new StackProblem("The platform does not answer at " + base + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Loading the demo data was interrupted", e);
        }
    }
}
