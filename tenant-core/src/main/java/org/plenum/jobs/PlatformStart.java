package org.plenum.jobs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.tenancy.Schemas;

/** What one application of a deployment does before it serves: schemas up to date, then the poller of jobs. The others wait for neither. */
@ApplicationScoped
class PlatformStart {
    private static final Logger LOG = Logger.getLogger(PlatformStart.class.getName());

    @Inject
    @ConfigProperty(name = "plenum.jobs.enabled", defaultValue = "true")
    boolean enabled;

    @Inject
    Schemas schemas;

    @Inject
    JobRunner jobs;

    void start(
            @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.PLATFORM_BEFORE)
                    Object context) {
        if (!enabled) {
            return;
        }
        schemas.updateAll();
        jobs.start();
        LOG.info("platform.started");
    }
}
