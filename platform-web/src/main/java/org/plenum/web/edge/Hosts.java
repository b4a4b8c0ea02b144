package org.plenum.web.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.plenum.tenancy.Addresses;
import org.plenum.tenancy.Tenant;
import org.plenum.tenancy.TenantRegister;

/** Reads the organization from a host name: {@code {slug}.{base-domain}}. */
@ApplicationScoped
public class Hosts {
    @Inject
    Addresses addresses;

    @Inject
    TenantRegister tenants;

    /** @param host as in the Host header, with or without port */
    public Optional<Tenant> tenant(String host) {
        String name = withoutPort(host).toLowerCase(Locale.ROOT);
        String suffix = "." + addresses.baseDomain();
        if (!name.endsWith(suffix)) {
            return Optional.empty();
        }
        return tenants.bySlug(name.substring(0, name.length() - suffix.length()));
    }

    /** {@code http://acme.localhost:8080}, without a slash at the end. */
    public String baseUrl(String slug) {
        return addresses.organization(slug);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
