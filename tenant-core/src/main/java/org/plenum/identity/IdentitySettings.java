package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.keycloak.RealmMail;

/** Where the identity server is. Browsers and tokens name it by its public address, we call it by an internal one. */
@ApplicationScoped
class IdentitySettings {
    /** The client of every realm through which people log in. */
    static final String WEB_CLIENT = "web";

    @Inject
    @ConfigProperty(name = "plenum.keycloak.url", defaultValue = "http://localhost:8180")
    private String publicUrl;

    @Inject
    @ConfigProperty(name = "plenum.keycloak.internal-url", defaultValue = "http://127.0.0.1:8180")
    private String internalUrl;

    @Inject
    @ConfigProperty(name = "plenum.keycloak.client-id", defaultValue = "plenum-provisioner")
    private String clientId;

    @Inject
    @ConfigProperty(name = "plenum.keycloak.client-secret")
    private Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "plenum.keycloak.platform-client-secret")
    private Optional<String> platformClientSecret;

    /** Where the identity server reaches us, when it cannot resolve our public names. */
    @Inject
    @ConfigProperty(name = "plenum.keycloak.callback-url")
    private Optional<String> callbackUrl;

    @Inject
    @ConfigProperty(name = "plenum.smtp.host", defaultValue = "127.0.0.1")
    private String smtpHost;

    @Inject
    @ConfigProperty(name = "plenum.smtp.port", defaultValue = "8025")
    private String smtpPort;

    @Inject
    @ConfigProperty(name = "plenum.smtp.user")
    private Optional<String> smtpUser;

    @Inject
    @ConfigProperty(name = "plenum.smtp.password")
    private Optional<String> smtpPassword;

    @Inject
    @ConfigProperty(name = "plenum.smtp.starttls", defaultValue = "false")
    private boolean smtpStartTls;

    @Inject
    @ConfigProperty(name = "plenum.smtp.from-domain")
    private Optional<String> smtpFromDomain;

    /** Where we go for what is not one realm's; without a slash at the end. */
    String internalUrl() {
        return internalUrl;
    }

    /** The service account that may create realms. */
    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret.orElse("");
    }

    String platformClientSecret() {
        return platformClientSecret.orElse("");
    }

    /** How realms send their own mails: as we send ours. */
    RealmMail mail() {
        return new RealmMail(smtpHost, smtpPort, smtpUser.orElse(""), smtpPassword.orElse(""), smtpStartTls);
    }

    /** The domain whose DNS vouches for our senders, when there is one for all of them. */
    Optional<String> mailDomain() {
        return smtpFromDomain;
    }

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
