package org.plenum.keycloak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prepares a Keycloak server for Plenum, once and again without harm: the service client that may create realms and nothing else, and the realm of
 * the platform's superadmins, with the first of them. In production the bootstrap administrator is removed at the end, so nobody holds the key to all realms.
 */
public final class KeycloakBootstrap {
    static final String PROVISIONER = "plenum-provisioner";
    static final String PLATFORM_REALM = "platform";
    private static final String WEB = "web";

    private final Settings settings;
    private final KeycloakAdmin admin;

    /**
     * Where Keycloak is and what it shall have.
     *
     * @param platformRealm values for {@link RealmTemplate#platform()}, without those of the mail
     * @param mailFrom sender of the platform realm's mails
     * @param superadmin address of the first superadmin, who gets a mail to choose a password when the realm is made; empty for nobody
     * @param removeAdmin true in production
     */
    public record Settings(
            String url,
            String adminUser,
            String adminPassword,
            String provisionerSecret,
            Map<String, String> platformRealm,
            RealmMail mail,
            String mailFrom,
            String superadmin,
            boolean removeAdmin) {}

    public KeycloakBootstrap(Settings settings) {
        this.settings = settings;
        this.admin = KeycloakAdmin.withPassword(settings.url(), settings.adminUser(), settings.adminPassword());
    }

    /** What was done, one line each; empty when everything was there. */
    public List<String> run() {
        List<String> done = new ArrayList<>();
        boolean provisionerWorks = KeycloakAdmin.withClient(settings.url(), PROVISIONER, settings.provisionerSecret())
                .canLogIn();
        if (!admin.canLogIn()) {
            if (provisionerWorks) {
                return done; // prepared before, and the administrator removed then
            }
            throw new IllegalStateException(
                    "Neither the bootstrap administrator nor the client " + PROVISIONER + " can log in to Keycloak");
        }
        if (!provisionerWorks) {
            prepareProvisioner();
            done.add("client " + PROVISIONER + " may create realms");
        }
        if (!admin.realmExists(PLATFORM_REALM)) {
            Map<String, String> values = new HashMap<>(settings.platformRealm());
            values.putAll(settings.mail().values(settings.mailFrom()));
            admin.createRealm(RealmTemplate.platform().render(values));
            done.add("realm " + PLATFORM_REALM + " created");
        }
        if (!settings.superadmin().isEmpty()
                && admin.accountId(PLATFORM_REALM, settings.superadmin()).isEmpty()) {
            inviteSuperadmin();
            done.add("first superadmin invited");
        }
        if (settings.removeAdmin()) {
            admin.accountId("master", settings.adminUser()).ifPresent(id -> admin.deleteAccount("master", id));
            done.add("bootstrap administrator removed");
        }
        return done;
    }

    private void inviteSuperadmin() {
        String email = settings.superadmin();
        String account = admin.createAccount(
                PLATFORM_REALM, Map.of("username", email, "email", email, "emailVerified", true, "enabled", true));
        admin.addRealmRoles(PLATFORM_REALM, account, List.of("superadmin"));
        try {
            admin.mailActions(
                    PLATFORM_REALM,
                    account,
                    List.of("UPDATE_PASSWORD", "UPDATE_PROFILE"),
                    WEB,
                    settings.platformRealm().get("adminUrl") + "/");
        } catch (KeycloakRefused refused) {
            // so that the next run tries again
            admin.deleteAccount(PLATFORM_REALM, account);
            throw refused;
        }
    }

    private void prepareProvisioner() {
        Map<String, Object> client = Map.of(
                "clientId",
                PROVISIONER,
                "name",
                "Plenum: creates realms",
                "publicClient",
                false,
                "secret",
                settings.provisionerSecret(),
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                false,
                "serviceAccountsEnabled",
                true,
                // a full token would list its rights in every realm it ever made and grow with each
                "attributes",
                Map.of("client.use.lightweight.access.token.enabled", "true"));
        admin.clientUuid("master", PROVISIONER)
                .ifPresentOrElse(
                        uuid -> admin.updateClient("master", uuid, client), () -> admin.createClient("master", client));
        String uuid = admin.clientUuid("master", PROVISIONER).orElseThrow();
        String account = admin.serviceAccountId("master", uuid);
        admin.removeRealmRoles("master", account, List.of("default-roles-master"));
        admin.addRealmRoles("master", account, List.of("create-realm"));
    }

    /**
     * For compose: settings come from the environment, secrets from files named by {@code …_FILE}.
     */
    public static void main(String[] arguments) {
        Environment environment = new Environment(System.getenv());
        String adminUrl = environment.required("PLENUM_ADMIN_URL");
        Settings settings = new Settings(
                environment.required("PLENUM_KEYCLOAK_INTERNAL_URL"),
                environment.optional("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                environment.required("KC_BOOTSTRAP_ADMIN_PASSWORD"),
                environment.required("PLENUM_KEYCLOAK_CLIENT_SECRET"),
                Map.of(
                        "adminUrl",
                        adminUrl,
                        "backchannelLogoutUrl",
                        environment.optional("PLENUM_ADMIN_BACKCHANNEL_URL", adminUrl + "/oidc/backchannel-logout"),
                        "clientSecret",
                        environment.required("PLENUM_KEYCLOAK_PLATFORM_CLIENT_SECRET")),
                new RealmMail(
                        environment.required("PLENUM_SMTP_HOST"),
                        environment.optional("PLENUM_SMTP_PORT", "25"),
                        environment.optional("PLENUM_SMTP_USER", ""),
                        environment.optional("PLENUM_SMTP_PASSWORD", ""),
                        Boolean.parseBoolean(environment.optional("PLENUM_SMTP_STARTTLS", "false"))),
                environment.required("PLENUM_SMTP_FROM"),
                environment.optional("PLENUM_SUPERADMIN_EMAIL", ""),
                Boolean.parseBoolean(environment.optional("PLENUM_PRODUCTION", "true")));
        List<String> done = new KeycloakBootstrap(settings).run();
        System.out.println(done.isEmpty() ? "Keycloak was prepared before" : "Keycloak: " + String.join("; ", done));
    }
}
