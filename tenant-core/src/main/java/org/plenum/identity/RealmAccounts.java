package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.UUID;
import org.plenum.access.Role;
import org.plenum.kernel.Invalid;

/** Accounts in an organization's realm. Talks to the identity server: never inside a transaction. */
@ApplicationScoped
class RealmAccounts {
    @Inject
    RealmAdministration realms;

    /**
     * Creates an account whose address counts as verified.
     *
     * @return its subject
     * @throws AccountExists when the address is taken
     * @throws Invalid when the realm's policy refuses the password
     */
    UUID create(String realm, String email, String name, String password) {
        int space = name.lastIndexOf(' ');
        JsonObjectBuilder account = Json.createObjectBuilder()
                .add("username", email)
                .add("email", email)
                .add("emailVerified", true)
                .add("enabled", true)
                .add("firstName", space < 0 ? name : name.substring(0, space))
                .add("lastName", space < 0 ? "" : name.substring(space + 1))
                .add(
                        "credentials",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "password")
                                        .add("value", password)
                                        .add("temporary", false)));
        RealmAdministration.Answer answer = realms.post(realm, "/users", account.build());
        if (answer.status() == 409) {
            throw new AccountExists();
        }
        if (answer.status() == 400 && answer.body().contains("assword")) {
            throw Invalid.of("password", "policy", "Please choose another password: this one is too easy to guess.");
        }
        String location = answer.expect(201).location();
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Adds what the account lacks of these; gives nothing up. */
    void addRoles(String realm, UUID account, Set<Role> roles) {
        JsonArrayBuilder wanted = Json.createArrayBuilder();
        for (Role role : roles) {
            JsonObject known = realms.get(realm, "/roles/" + RealmAdministration.encode(role.realmName()))
                    .expect(200)
                    .json()
                    .asJsonObject();
            wanted.add(
                    Json.createObjectBuilder().add("id", known.getString("id")).add("name", known.getString("name")));
        }
        realms.post(realm, "/users/" + account + "/role-mappings/realm", wanted.build())
                .expect(204);
    }
}
