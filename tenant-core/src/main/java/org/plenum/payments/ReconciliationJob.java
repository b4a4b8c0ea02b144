package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.plenum.jobs.JobHandler;

/** Reads what happened at Stripe from its own list of events, for those that were never told. What was told is passed over, like a webhook that comes twice. */
@ApplicationScoped
class ReconciliationJob implements JobHandler {
    static final String NAME = "payments.reconcile";

    @Inject
    StripeReports reports;

    @Inject
    Reconciliation reconciliation;

    @Inject
    Inbox inbox;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run(String payload) {
        Instant begun = reconciliation.begin();
        for (JsonObject event : reports.events(reconciliation.since())) {
            inbox.take(event);
        }
        reconciliation.done(begun);
    }
}
