package org.plenum.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.plenum.jobs.JobRunner;

/** The poller of jobs is the last thing that starts, after the schemas are up to date. */
@Startup
@ApplicationScoped
class StartedCheck implements HealthCheck {
    @Inject
    JobRunner jobs;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(jobs.running()).build();
    }
}
