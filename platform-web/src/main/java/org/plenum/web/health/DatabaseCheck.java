package org.plenum.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.JdbiException;
import org.plenum.tenancy.Schemas;

/** The database answers, and no organization's schema is older than this version needs. */
@Readiness
@ApplicationScoped
class DatabaseCheck implements HealthCheck {
    @Inject
    Schemas schemas;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder database = HealthCheckResponse.named("database");
        try {
            long lagging = schemas.lagging();
            return database.withData("laggingSchemas", lagging)
                    .status(lagging == 0)
                    .build();
        } catch (JdbiException doesNotAnswer) {
            return database.withData("failure", doesNotAnswer.getClass().getSimpleName())
                    .down()
                    .build();
        }
    }
}
