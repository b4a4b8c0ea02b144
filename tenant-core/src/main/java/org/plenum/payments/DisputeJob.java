package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plenum.jobs.JobHandler;

/** Asks Stripe how a dispute stands: its events come in any order, twice or never, and each tells only what was true when it was sent. */
@ApplicationScoped
class DisputeJob implements JobHandler {
    static final String NAME = "payments.dispute";

    @Inject
    StripeReports reports;

    @Inject
    DisputeLedger disputes;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String disputeId) {
        disputes.record(reports.dispute(disputeId));
    }
}
