package org.plenum.localstack.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.keycloak.Json;
import org.plenum.keycloak.KeycloakRefused;
import org.plenum.localstack.Stack;
import org.plenum.localstack.StackSettings;
import org.plenum.localstack.process.Readiness;
import org.plenum.localstack.process.StackProblem;

/** What {@code ./plenum status} and {@code ./plenum token} tell about a running stack. */
final class Status {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final int ORGANIZATIONS_MAX = 1_000;
    private final StackSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    Status(StackSettings settings) {
        this.settings = settings;
    }

    int print(boolean json) {
        Map<String, @Nullable Object> status = new LinkedHashMap<>(StatusFile.read(settings.home()));
        Map<String, Boolean> health = health(status);
        if (json) {
            System.out.println(Json.write(status));
        } else {
            health.forEach(
                    (name, healthy) -> System.out.printf("%-14s %s%n", name, healthy ? "answers" : "DOES NOT ANSWER"));
            System.out.println(
                    "Organizations  " + Json.asList(status.get("organizations")).size());
        }
        return health.containsValue(false) ? 1 : 0;
    }

    private Map<String, Boolean> health(Map<String, @Nullable Object> status) {
        Map<String, Boolean> health = new LinkedHashMap<>();
        health.put("platform", answers(url(status, "platform", "baseUrl") + "/health/ready"));
        health.put("keycloak", answers(url(status, "keycloak", "url") + "/health/ready"));
        health.put("mail", answers(url(status, "mail", "webUrl")));
        String stripe = url(status, "stripe", "url");
        if (stripe.startsWith("http://localhost")) {
            // Only the stand-in is ours to look after.
            health.put("stripe", answers(stripe));
        }
        try {
            status.put("organizations", organizations(status));
            health.put("database", true);
        } catch (SQLException e) {
            health.put("database", false);
        }
        return health;
    }

    private boolean answers(String url) {
        return Readiness.answers(http, URI.create(url));
    }

    private static String url(Map<String, @Nullable Object> status, String part, String key) {
        return Json.string(Json.asObject(status.get(part)), key);
    }

    private static List<Map<String, String>> organizations(Map<String, @Nullable Object> status) throws SQLException {
        Map<String, @Nullable Object> database = Json.asObject(status.get("database"));
        String pattern = url(status, "platform", "organizationUrl");
        List<Map<String, String>> organizations = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        Json.string(database, "jdbcUrl"),
                        Json.string(database, "user"),
                        Json.string(database, "password"));
                PreparedStatement query =
                        connection.prepareStatement("SELECT slug FROM platform.organization ORDER BY slug LIMIT ?")) {
            query.setInt(1, ORGANIZATIONS_MAX);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String slug = rows.getString(1);
                    Map<String, String> organization = new LinkedHashMap<>();
                    organization.put("slug", slug);
                    organization.put("url", pattern.replace("{slug}", slug));
                    organizations.add(organization);
                }
            }
        }
        return organizations;
    }

    int token(List<String> words) {
        if (words.size() != 2) {
            throw new StackProblem("Say whose: ./plenum token REALM USERNAME, e.g. ./plenum token platform superadmin");
        }
        StatusFile.read(settings.home());
        try {
            System.out.println(Stack.tokensOf(settings).of(words.get(0), words.get(1)));
        } catch (KeycloakRefused e) {
            throw new StackProblem(
                    "No demo account " + words.get(1) + " in realm " + words.get(0)
                            + ": ./plenum status --json lists them",
                    e);
        }
        return 0;
    }
}
