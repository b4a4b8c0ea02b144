package org.plenum.web.health;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks other services for a sign of life, at most every few seconds however often health is asked for. */
@ApplicationScoped
class Neighbours {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int NEIGHBOURS_MAX = 10;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final Cache<URI, Boolean> known = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(NEIGHBOURS_MAX)
            .build();

    /** Whatever it says: only that it says something. */
    boolean answers(URI address) {
        return known.get(address, this::ask);
    }

    private boolean ask(URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
