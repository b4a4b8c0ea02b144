package org.plenum.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;

/** The look of an organization that has chosen nothing: its name on the neutral palette. */
@ApplicationScoped
public class PlainLooks implements Looks {
    private static final String NEUTRAL = "#3b4a5e";

    @Override
    public Look current() {
        String name = Tenancy.currentIfAny().map(Tenant::name).orElse("");
        return new Look(name, null, null, "/branding.css", "panel", "waves", NEUTRAL, List.of());
    }
}
