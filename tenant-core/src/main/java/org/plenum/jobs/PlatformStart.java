package org.plenum.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.tenancy.Schemas;

/**
 * What one application of a deployment does before it serves: schemas up to date, then the poller of jobs. An enterprise bean, because when CDI announces
 * its application scope the application's resources cannot be looked up yet.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class PlatformStart {
    private static final Logger LOG = Logger.getLogger(PlatformStart.class.getName());

    /** The schemas are up to date, and jobs are done. */
    public record Finished() {}

    @Inject
    @ConfigProperty(name = "plenum.jobs.enabled", defaultValue = "true")
    boolean enabled;

    @Inject
    Schemas schemas;

    @Inject
    JobRunner jobs;

    @Inject
    Event<Finished> finished;

    @PostConstruct
    void start() {
        if (!enabled) {
            return;
        }
        schemas.updateAll();
        jobs.start();
        finished.fire(new Finished());
        LOG.info("platform.started");
    }
}
