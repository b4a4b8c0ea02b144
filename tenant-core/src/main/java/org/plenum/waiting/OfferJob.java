package org.plenum.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.plenum.jobs.JobHandler;

/** Serves the waiting list of an event, some of whose seats have become free. */
@ApplicationScoped
class OfferJob implements JobHandler {
    static final String NAME = "waiting.offer";

    @Inject
    Offering offering;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String eventId) {
        offering.round(UUID.fromString(eventId));
    }
}
