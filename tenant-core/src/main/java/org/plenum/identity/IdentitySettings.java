package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the identity server is. Browsers and tokens name it by its public address, we call it by an internal one. */
@ApplicationScoped
class IdentitySettings {
    /** The client of every realm through which people log in. */
    static final String WEB_CLIENT = "plenum-web";

    @Inject
    @ConfigProperty(name = "plenum.keycloak.url", defaultValue = "http://localhost:8180")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "plenum.keycloak.internal-url", defaultValue = "http://127.0.0.1:8180")
    String internalUrl;

    @Inject
    @ConfigProperty(name = "plenum.keycloak.client-id", defaultValue = "plenum-provisioner")
    String clientId;

    @Inject
    @ConfigProperty(name = "plenum.keycloak.client-secret")
    Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "plenum.keycloak.platform-client-secret")
    Optional<String> platformClientSecret;

    /** Where the identity server reaches us, when it cannot resolve our public names. */
    @Inject
    @ConfigProperty(name = "plenum.keycloak.callback-url")
    Optional<String> callbackUrl;

    @Inject
    @ConfigProperty(name = "plenum.smtp.host", defaultValue = "127.0.0.1")
    String smtpHost;

    @Inject
    @ConfigProperty(name = "plenum.smtp.port", defaultValue = "8025")
    String smtpPort;

    /** As tokens name it. */
    String issuer(String realm) {
        return publicUrl + "/realms/" + realm;
    }

    /** Where browsers go. */
    URI publicEndpoint(String realm, String name) {
        return URI.create(issuer(realm) + "/protocol/openid-connect/" + name);
    }

    /** Where we go. */
    URI endpoint(String realm, String name) {
        return URI.create(internalUrl + "/realms/" + realm + "/protocol/openid-connect/" + name);
    }

    String backchannelLogout(String realm, String publicAddress) {
        return callbackUrl.orElse(publicAddress) + "/oidc/backchannel-logout/" + realm;
    }
}
