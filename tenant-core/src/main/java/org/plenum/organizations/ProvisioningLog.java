package org.plenum.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.PlatformSql;

/** Which steps an organization's provisioning has, and which are done. */
@ApplicationScoped
class ProvisioningLog {
    @Inject
    PlatformSql platform;

    @Inject
    @Any
    Instance<ProvisioningStep> contributed;

    List<ProvisioningStep> inOrder() {
        return contributed.stream()
                .sorted(Comparator.comparingInt(ProvisioningStep::position))
                .toList();
    }

    void plan(UUID organizationId, String setup) {
        platform.use(handle -> {
            handle.createUpdate("update organization set setup = :setup::jsonb where id = :id")
                    .bind("setup", setup)
                    .bind("id", organizationId)
                    .execute();
            var batch = handle.prepareBatch(
                    "insert into provisioning_step (organization_id, name, position) values (:id, :name, :position)");
            for (ProvisioningStep step : inOrder()) {
                batch.bind("id", organizationId)
                        .bind("name", step.name())
                        .bind("position", step.position())
                        .add();
            }
            batch.execute();
        });
    }

    List<OrganizationView.Step> steps(UUID organizationId) {
        return platform.with(handle -> handle.createQuery(
                        "select name, started_at, finished_at, failure from provisioning_step where organization_id = :id order by position")
                .bind("id", organizationId)
                .map((row, context) -> new OrganizationView.Step(
                        row.getString("name"),
                        instant(row.getTimestamp("started_at")),
                        instant(row.getTimestamp("finished_at")),
                        row.getString("failure")))
                .list());
    }

    boolean finished(UUID organizationId, String step) {
        return platform.with(handle -> handle.createQuery(
                        "select finished_at is not null from provisioning_step where organization_id = :id and name = :name")
                .bind("id", organizationId)
                .bind("name", step)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    void started(UUID organizationId, String step) {
        update(
                "update provisioning_step set started_at = coalesce(started_at, now()), failure = null where organization_id = :id and name = :name",
                organizationId,
                step);
    }

    void finish(UUID organizationId, String step) {
        update(
                "update provisioning_step set finished_at = now(), failure = null where organization_id = :id and name = :name",
                organizationId,
                step);
    }

    void failed(UUID organizationId, String step, String failure) {
        platform.use(handle -> handle.createUpdate(
                        "update provisioning_step set failure = :failure where organization_id = :id and name = :name")
                .bind("failure", failure)
                .bind("id", organizationId)
                .bind("name", step)
                .execute());
    }

    private void update(String sql, UUID organizationId, String step) {
        platform.use(handle -> handle.createUpdate(sql)
                .bind("id", organizationId)
                .bind("name", step)
                .execute());
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
