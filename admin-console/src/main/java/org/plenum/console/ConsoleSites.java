package org.plenum.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenum.access.Caller;
import org.plenum.access.Permission;
import org.plenum.tenancy.Addresses;
import org.plenum.web.identity.Site;
import org.plenum.web.identity.Sites;

/** One site, of the platform's own realm; everything in it is for superadmins. */
@ApplicationScoped
class ConsoleSites implements Sites {
    /** Log-in, styles, machines, the contract of the API, and the API, whose doors answer for themselves. */
    private static final List<String> OPEN = List.of(
            "/login",
            "/logout",
            "/oidc/",
            "/assets/",
            "/resources/",
            "/jakarta.faces.resource/",
            "/api/",
            "/openapi",
            "/health");

    @Inject
    Addresses addresses;

    @Override
    public Optional<Site> of(String host) {
        int colon = host.lastIndexOf(':');
        String name = (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
        return name.equals("admin." + addresses.baseDomain())
                ? Optional.of(new Site(Caller.PLATFORM_REALM, addresses.console()))
                : Optional.empty();
    }

    @Override
    public Optional<Permission> required(String path) {
        boolean open = path.equals("/branding.css") || OPEN.stream().anyMatch(path::startsWith);
        return open ? Optional.empty() : Optional.of(Permission.ORGANIZATIONS_MANAGE);
    }

    @Override
    public String start(Caller caller) {
        return "/";
    }

    @Override
    public void entered(Site site, Caller caller) {
        // The platform keeps no list of its superadmins: the realm does.
    }
}
