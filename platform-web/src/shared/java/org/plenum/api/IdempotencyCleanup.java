package org.plenum.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plenum.jobs.JobHandler;

/** Forgets answers whose day is over. */
@ApplicationScoped
class IdempotencyCleanup implements JobHandler {
    static final String NAME = "idempotency.forget";

    @Inject
    IdempotentRequests requests;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String payload) {
        requests.deleteOld();
    }
}
