package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plenum.jobs.JobHandler;

/** Asks Stripe how the organization's account is, because its events come in any order. */
@ApplicationScoped
class AccountJob implements JobHandler {
    static final String NAME = "payments.account";

    @Inject
    StripeReports reports;

    @Inject
    AccountLedger account;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String payload) {
        account.record(reports.account());
    }
}
