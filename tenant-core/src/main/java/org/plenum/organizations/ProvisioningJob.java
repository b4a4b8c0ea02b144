package org.plenum.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.UUID;
import java.util.logging.Logger;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.jobs.JobHandler;
import org.plenum.tenancy.PlatformSql;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;
import org.plenum.tenancy.TenantRegister;

/** Walks an organization through the provisioning steps that are not yet recorded as finished, then opens it. */
@ApplicationScoped
class ProvisioningJob implements JobHandler {
    static final String NAME = "organization.provision";
    private static final Logger LOG = Logger.getLogger(ProvisioningJob.class.getName());

    private record Order(Tenant tenant, NewOrganization wanted) {}

    @Inject
    PlatformSql platform;

    @Inject
    ProvisioningLog log;

    @Inject
    TenantRegister register;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String slug) throws Exception {
        Order order = read(slug);
        UUID id = order.tenant().id();
        for (ProvisioningStep step : log.inOrder()) {
            if (log.finished(id, step.name())) {
                continue;
            }
            log.started(id, step.name());
            try {
                Tenancy.within(
                        order.tenant(),
                        () -> Callers.as(Caller.system(slug), () -> {
                            step.run(order.wanted());
                            return "";
                        }));
            } catch (Exception failure) {
                log.failed(id, step.name(), failure.getClass().getSimpleName());
                throw failure;
            }
            log.finish(id, step.name());
            LOG.info(() -> "organization.step tenant=" + slug + " step=" + step.name());
        }
        platform.use(handle -> handle.createUpdate(
                        "update organization set state = 'ACTIVE', version = version + 1 where slug = :slug and state = 'PROVISIONING'")
                .bind("slug", slug)
                .execute());
        register.forget(slug);
        LOG.info(() -> "organization.active tenant=" + slug);
    }

    private Order read(String slug) {
        return platform.with(handle -> handle.createQuery("select * from organization where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> {
                    JsonObject setup = Json.createReader(new StringReader(row.getString("setup")))
                            .readObject();
                    return new Order(
                            new Tenant(
                                    row.getObject("id", UUID.class),
                                    slug,
                                    row.getString("name"),
                                    Tenant.State.valueOf(row.getString("state"))),
                            new NewOrganization(
                                    slug,
                                    row.getString("name"),
                                    row.getString("owner_name"),
                                    row.getString("owner_email"),
                                    setup.getString("primaryColor", null),
                                    setup.getString("accentColor", null),
                                    row.getString("stripe_account")));
                })
                .one());
    }
}
