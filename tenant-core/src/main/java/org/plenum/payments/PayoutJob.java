package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plenum.jobs.JobHandler;

/** Asks Stripe for a payout and what it consists of. */
@ApplicationScoped
class PayoutJob implements JobHandler {
    static final String NAME = "payments.payout";

    @Inject
    StripeReports reports;

    @Inject
    AccountLedger account;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String payoutId) {
        account.record(reports.payout(payoutId), reports.entries(payoutId));
    }
}
