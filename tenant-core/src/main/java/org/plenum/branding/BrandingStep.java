package org.plenum.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import org.plenum.organizations.NewOrganization;
import org.plenum.organizations.ProvisioningStep;

/** A new organization starts with its name and colours. */
@ApplicationScoped
class BrandingStep implements ProvisioningStep {
    @Inject
    BrandingStore store;

    @Override
    public String name() {
        return "branding";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public void run(NewOrganization organization) {
        String primary = Objects.requireNonNullElse(organization.primaryColor(), Branding.NEUTRAL_PRIMARY);
        String accent = Objects.requireNonNullElse(organization.accentColor(), Branding.NEUTRAL_ACCENT);
        store.create(Branding.neutral(
                organization.name(), primary.toLowerCase(Locale.ROOT), accent.toLowerCase(Locale.ROOT)));
    }
}
