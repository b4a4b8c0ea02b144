package org.plenum.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plenum.tenancy.Schemas;

@ApplicationScoped
class SchemaStep implements ProvisioningStep {
    @Inject
    Schemas schemas;

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public void run(NewOrganization organization) {
        schemas.create(organization.slug());
    }
}
