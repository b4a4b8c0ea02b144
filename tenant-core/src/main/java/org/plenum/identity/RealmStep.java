package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.plenum.organizations.NewOrganization;
import org.plenum.organizations.ProvisioningStep;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;

/** Creates the organization's realm from the template. One request, so there is a whole realm or none. */
@ApplicationScoped
class RealmStep implements ProvisioningStep {
    @Inject
    RealmAdministration realms;

    @Inject
    RealmSecrets secrets;

    @Inject
    WantedRealm wanted;

    @Override
    public String name() {
        return "realm";
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public void run(NewOrganization organization) {
        Tenant tenant = Tenancy.current();
        String realm = wanted.of(tenant.slug(), tenant.id(), organization.name(), secrets.ensure(tenant.slug()));
        RealmAdministration.Answer answer = realms.createRealm(realm);
        if (answer.status() == 409) {
            requireOurs(tenant);
            return;
        }
        answer.expect(201);
    }

    /** A realm of this name may be what we made before a crash, or somebody else's, which we must not touch. */
    private void requireOurs(Tenant tenant) {
        if (!realms.opens(tenant.slug())) {
            throw new RealmTaken(tenant.slug());
        }
        JsonObject attributes =
                realms.get(tenant.slug(), "").expect(200).json().asJsonObject().getJsonObject("attributes");
        if (!tenant.id().toString().equals(attributes.getString("org.id", ""))) {
            throw new RealmTaken(tenant.slug());
        }
    }

    /** A realm of this name exists and is not the organization's. */
    static final class RealmTaken extends RuntimeException {
        RealmTaken(String slug) {
            super("The identity server has a realm of this name that is not ours: " + slug);
        }
    }
}
