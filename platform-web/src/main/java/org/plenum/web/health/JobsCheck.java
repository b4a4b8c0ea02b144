package org.plenum.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.plenum.jobs.JobRunner;

/** The poller of jobs runs. Without it mails, payments and expiries stand still. */
@Readiness
@ApplicationScoped
class JobsCheck implements HealthCheck {
    @Inject
    JobRunner jobs;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("jobs").status(jobs.running()).build();
    }
}
