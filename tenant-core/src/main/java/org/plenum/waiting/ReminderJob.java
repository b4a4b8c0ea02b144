package org.plenum.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.plenum.jobs.JobHandler;

/** Reminds of an offer before it lapses. */
@ApplicationScoped
class ReminderJob implements JobHandler {
    static final String NAME = "waiting.remind";

    @Inject
    Offering offering;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String entryId) {
        offering.remind(UUID.fromString(entryId));
    }
}
