package org.plenum.localstack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plenum.keycloak.KeycloakAdmin;

/**
 * Access tokens for accounts whose password is known, through a client that takes passwords. Only the local stack has that client; the product's realms
 * come without.
 */
public final class AccessTokens {
    private static final String CLIENT = "plenum-local";
    private final KeycloakAdmin admin;
    private final Set<String> prepared = ConcurrentHashMap.newKeySet();

    AccessTokens(KeycloakAdmin admin) {
        this.admin = admin;
    }

    /** A token of an account with the demo password. */
    public String of(String realm, String username) {
        return of(realm, username, DemoAccount.PASSWORD);
    }

    public String of(String realm, String username, String password) {
        if (prepared.add(realm) && admin.clientUuid(realm, CLIENT).isEmpty()) {
            admin.createClient(realm, client());
        }
        return admin.token(
                realm,
                Map.of(
                        "grant_type", "password",
                        "client_id", CLIENT,
                        "scope", "openid",
                        "username", username,
                        "password", password));
    }

    private static Map<String, Object> client() {
        return Map.of(
                "clientId",
                CLIENT,
                "name",
                "Local stack: tokens for the command line and for tests",
                "publicClient",
                true,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                true,
                "protocolMappers",
                List.of(
                        mapper(
                                "audience",
                                "oidc-audience-mapper",
                                Map.of("included.custom.audience", "plenum-api", "access.token.claim", "true")),
                        mapper(
                                "roles",
                                "oidc-usermodel-realm-role-mapper",
                                Map.of(
                                        "claim.name",
                                        "roles",
                                        "multivalued",
                                        "true",
                                        "jsonType.label",
                                        "String",
                                        "access.token.claim",
                                        "true"))));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> config) {
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
    }
}
