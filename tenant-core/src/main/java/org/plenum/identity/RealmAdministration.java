package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The identity server's administration REST API, as one of our service accounts. Plain HTTP: the few calls that we make are smaller than the client library and its
 * quarrel with the server's own JAX-RS.
 */
@ApplicationScoped
class RealmAdministration {
    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(1_500);
    /** Creating a realm costs the identity server a second of CPU; it may be busy. */
    private static final Duration CREATE_TIMEOUT = Duration.ofSeconds(60);

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @Inject
    IdentitySettings settings;

    @Inject
    RealmSecrets secrets;

    /** What came back; the body is read as JSON only where it is needed. */
    record Answer(int status, String body, String location) {
        JsonValue json() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readValue();
            }
        }

        /** @throws IllegalStateException unless the status is one of those hoped for; without the body, which may hold people's data */
        Answer expect(int... hoped) {
            for (int one : hoped) {
                if (one == status) {
                    return this;
                }
            }
            throw new IllegalStateException("The identity server answered " + status);
        }
    }

    /** As the account that may create realms and nothing else. */
    Answer createRealm(String json) {
        String token = token("master", settings.clientId(), settings.clientSecret());
        return send(request("/admin/realms", token).timeout(CREATE_TIMEOUT).POST(BodyPublishers.ofString(json)));
    }

    Answer get(String realm, String path) {
        return send(ofRealm(realm, path).GET());
    }

    /** Changes what the body names of the realm itself. */
    Answer put(String realm, JsonStructure body) {
        return send(ofRealm(realm, "").PUT(BodyPublishers.ofString(body.toString())));
    }

    Answer post(String realm, String path, JsonStructure body) {
        return send(ofRealm(realm, path).POST(BodyPublishers.ofString(body.toString())));
    }

    /** Whether our own account of the realm opens it, which nobody else's does. */
    boolean opens(String realm) {
        try {
            token(realm, "plenum-provisioner", secrets.of(realm).provisioner());
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder ofRealm(String realm, String path) {
        String token = token(realm, "plenum-provisioner", secrets.of(realm).provisioner());
        return request("/admin/realms/" + realm + path, token).timeout(ANSWER_TIMEOUT);
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(settings.internalUrl() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private String token(String realm, String client, String secret) {
        String form = "grant_type=client_credentials&client_id=" + encode(client) + "&client_secret=" + encode(secret);
        return send(HttpRequest.newBuilder(settings.endpoint(realm, "token"))
                        .timeout(ANSWER_TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .expect(200)
                .json()
                .asJsonObject()
                .getString("access_token");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new IdentityUnavailable(new IOException("status " + answer.statusCode()));
            }
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException failure) {
            throw new IdentityUnavailable(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IdentityUnavailable(interrupted);
        }
    }
}
