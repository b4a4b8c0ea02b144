package org.plenum.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public addresses of organizations and of the platform, for links in mails, redirects and realms. None ends with a slash. */
@ApplicationScoped
public class Addresses {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    @Inject
    @ConfigProperty(name = "plenum.base-domain", defaultValue = "localhost")
    String baseDomain;

    @Inject
    @ConfigProperty(name = "plenum.public-scheme", defaultValue = "http")
    String scheme;

    @Inject
    @ConfigProperty(name = "plenum.public-port")
    Optional<Integer> port;

    /** {@code http://acme.localhost:8080}; as browsers write an origin, without the port that the scheme has anyway. */
    public String organization(String slug) {
        int usual = secure() ? HTTPS_PORT : HTTP_PORT;
        return scheme + "://" + slug + "." + baseDomain
                + port.filter(number -> number != usual)
                        .map(number -> ":" + number)
                        .orElse("");
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
