package org.plenum.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.identity.Members;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;
import org.plenum.web.edge.Hosts;

/** The organizations' sites: each host has the realm of its own slug. */
@ApplicationScoped
class OrganizationSites implements Sites {
    private record Area(String path, Permission required) {
        boolean holds(String asked) {
            return asked.equals(path) || asked.startsWith(path + "/");
        }
    }

    private static final List<Area> AREAS = List.of(
            new Area("/me", Permission.PORTAL_USE),
            new Area("/manage", Permission.EVENTS_VIEW),
            new Area("/check-in", Permission.CHECK_IN));

    @Inject
    Hosts hosts;

    @Inject
    Members members;

    @Override
    public Optional<Site> of(String host) {
        return hosts.tenant(host)
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .map(tenant -> new Site(tenant.slug(), hosts.baseUrl(tenant.slug())));
    }

    @Override
    public Optional<Permission> required(String path) {
        return AREAS.stream()
                .filter(area -> area.holds(path))
                .map(Area::required)
                .findFirst();
    }

    @Override
    public String start(Caller caller) {
        if (caller.may(Permission.ORDERS_VIEW)) {
            return "/manage";
        }
        if (caller.may(Permission.CHECK_IN)) {
            return "/check-in";
        }
        return caller.may(Permission.PORTAL_USE) ? "/me" : "/";
    }

    @Override
    public void entered(Site site, Caller caller) {
        Tenant tenant = hosts.tenant(site.address().substring(site.address().indexOf("://") + 3))
                .orElseThrow();
        Tenancy.run(tenant, () -> Callers.run(caller, members::seen));
    }
}
