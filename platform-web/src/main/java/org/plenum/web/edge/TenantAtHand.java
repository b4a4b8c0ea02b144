package org.plenum.web.edge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;

/** For error pages, which must say nothing about an organization that the host does not name. */
@Named
@RequestScoped
public class TenantAtHand {
    public boolean isOpen() {
        return Tenancy.currentIfAny()
                .map(Tenant::state)
                .filter(state -> state == Tenant.State.ACTIVE)
                .isPresent();
    }
}
