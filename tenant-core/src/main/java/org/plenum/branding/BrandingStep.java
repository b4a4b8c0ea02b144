package org.plenum.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import org.plenum.organizations.NewOrganization;
import org.plenum.organizations.ProvisioningStep;

/** A new organization starts with its name and colours; a colour on which text could not be read is moved until it can, since nobody is there to ask. */
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
                organization.name(),
                Contrast.carryingLightInk(primary.toLowerCase(Locale.ROOT)),
                Contrast.carryingDarkInk(accent.toLowerCase(Locale.ROOT))));
    }
}
