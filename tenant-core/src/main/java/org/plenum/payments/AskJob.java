package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.plenum.jobs.JobHandler;

/** Asks Stripe about one payment, for when its webhook is late or lost. */
@ApplicationScoped
class AskJob implements JobHandler {
    static final String NAME = "payments.ask";

    @Inject
    Payments payments;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String paymentId) {
        payments.settle(UUID.fromString(paymentId), false);
    }
}
