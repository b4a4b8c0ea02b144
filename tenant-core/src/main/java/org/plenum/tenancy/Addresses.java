package org.plenum.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public addresses of organizations and of the platform, for links in mails, redirects and realms. None ends with a slash. */
@ApplicationScoped
public class Addresses {
    @Inject
    @ConfigProperty(name = "plenum.base-domain", defaultValue = "localhost")
    String baseDomain;

    @Inject
    @ConfigProperty(name = "plenum.public-scheme", defaultValue = "http")
    String scheme;

    @Inject
    @ConfigProperty(name = "plenum.public-port")
    Optional<Integer> port;

    /** {@code http://acme.localhost:8080} */
    public String organization(String slug) {
        return scheme + "://" + slug + "." + baseDomain
                + port.map(number -> ":" + number).orElse("");
    }

    public String console() {
        return organization("admin");
    }

    /** True when browsers reach us through TLS, so that cookies may be kept to it. */
    public boolean secure() {
        return scheme.equals("https");
    }

    public String baseDomain() {
        return baseDomain;
    }
}
