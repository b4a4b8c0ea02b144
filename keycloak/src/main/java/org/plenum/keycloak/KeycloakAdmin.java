package org.plenum.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A few calls of Keycloak's admin REST API, each with a fresh token. For set-up and the local stack; the product has its own client. */
public final class KeycloakAdmin {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** Creating a realm in a busy server takes seconds. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private static final int ACCOUNTS_MAX = 2;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final String url;
    private final Map<String, String> grant;

    private KeycloakAdmin(String url, Map<String, String> grant) {
        this.url = url;
        this.grant = grant;
    }

    public static KeycloakAdmin withPassword(String url, String user, String password) {
        return new KeycloakAdmin(
                url,
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
    }

    public static KeycloakAdmin withClient(String url, String clientId, String secret) {
        return new KeycloakAdmin(
                url, Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    public boolean canLogIn() {
        return requestToken("master", grant).statusCode() == 200;
    }

    /** An access token of {@code realm} for any grant. */
    public String token(String realm, Map<String, String> form) {
        HttpResponse<String> answer = requestToken(realm, form);
        if (answer.statusCode() != 200) {
            throw new KeycloakRefused("log in to realm " + realm, answer.statusCode(), answer.body());
        }
        return Json.string(Json.object(answer.body()), "access_token");
    }

    private HttpResponse<String> requestToken(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(url + "/realms/" + encode(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    public boolean realmExists(String realm) {
        return call("GET", "/realms/" + encode(realm), null).statusCode() == 200;
    }

    /** Its settings. */
    public Map<String, @Nullable Object> realm(String realm) {
        return Json.object(ask("/realms/" + encode(realm)));
    }

    /** Changes the settings that are named. */
    public void updateRealm(String realm, Map<String, ? extends @Nullable Object> settings) {
        expect("change a realm", call("PUT", "/realms/" + encode(realm), Json.write(settings)), 204);
    }

    public void createRealm(String json) {
        expect("create a realm", call("POST", "/realms", json), 201);
    }

    public Optional<String> clientUuid(String realm, String clientId) {
        return firstId(ask("/realms/" + encode(realm) + "/clients?clientId=" + encode(clientId)));
    }

    public void createClient(String realm, Map<String, ? extends @Nullable Object> client) {
        expect("create a client", call("POST", "/realms/" + encode(realm) + "/clients", Json.write(client)), 201);
    }

    public void updateClient(String realm, String uuid, Map<String, ? extends @Nullable Object> client) {
        expect(
                "update a client",
                call("PUT", "/realms/" + encode(realm) + "/clients/" + uuid, Json.write(client)),
                204);
    }

    public String serviceAccountId(String realm, String clientUuid) {
        String account = ask("/realms/" + encode(realm) + "/clients/" + clientUuid + "/service-account-user");
        return Json.string(Json.object(account), "id");
    }

    public Optional<String> accountId(String realm, String username) {
        return firstId(ask("/realms/" + encode(realm) + "/users?exact=true&max=" + ACCOUNTS_MAX + "&username="
                + encode(username)));
    }

    /** Creates the account, or leaves an existing one as it is, and gives it the password and roles. */
    public void ensureAccount(
            String realm, Map<String, ? extends @Nullable Object> account, String password, List<String> roles) {
        String username = String.valueOf(account.get("username"));
        String id = accountId(realm, username).orElseGet(() -> createAccount(realm, account));
        Map<String, Object> credential = Map.of("type", "password", "value", password, "temporary", false);
        expect(
                "set a password",
                call("PUT", "/realms/" + encode(realm) + "/users/" + id + "/reset-password", Json.write(credential)),
                204);
        addRealmRoles(realm, id, roles);
    }

    /** Its id. */
    public String createAccount(String realm, Map<String, ? extends @Nullable Object> account) {
        expect("create an account", call("POST", "/realms/" + encode(realm) + "/users", Json.write(account)), 201);
        return accountId(realm, String.valueOf(account.get("username"))).orElseThrow();
    }

    /** Sends the account's owner a mail whose link leads to these actions and then to {@code target}, a page of the client. */
    public void mailActions(String realm, String accountId, List<String> actions, String clientId, String target) {
        String path = "/realms/" + encode(realm) + "/users/" + accountId + "/execute-actions-email?client_id="
                + encode(clientId) + "&redirect_uri=" + encode(target);
        expect("send a mail", call("PUT", path, Json.write(actions)), 204);
    }

    public void addRealmRoles(String realm, String accountId, List<String> roles) {
        changeRealmRoles("POST", realm, accountId, roles);
    }

    public void removeRealmRoles(String realm, String accountId, List<String> roles) {
        changeRealmRoles("DELETE", realm, accountId, roles);
    }

    private void changeRealmRoles(String method, String realm, String accountId, List<String> roles) {
        List<Object> representations = roles.stream()
                .map(role -> (Object) Json.object(ask("/realms/" + encode(realm) + "/roles/" + encode(role))))
                .toList();
        String path = "/realms/" + encode(realm) + "/users/" + accountId + "/role-mappings/realm";
        expect("change an account's roles", call(method, path, Json.write(representations)), 204);
    }

    public void deleteAccount(String realm, String accountId) {
        expect("delete an account", call("DELETE", "/realms/" + encode(realm) + "/users/" + accountId, null), 204);
    }

    private static Optional<String> firstId(String list) {
        return Json.asList(Json.parse(list)).stream().findFirst().map(item -> Json.string(Json.asObject(item), "id"));
    }

    private String ask(String path) {
        HttpResponse<String> answer = call("GET", path, null);
        expect("read " + path.replaceAll("\\?.*", ""), answer, 200);
        return answer.body();
    }

    private HttpResponse<String> call(String method, String path, @Nullable String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/admin" + path))
                .header("Authorization", "Bearer " + token("master", grant))
                .header("Content-Type", "application/json");
        return send(request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(ANSWER_TIMEOUT).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new KeycloakRefused("answer at " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakRefused("answer at " + url, e);
        }
    }

    private static void expect(String what, HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new KeycloakRefused(what, answer.statusCode(), answer.body());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
