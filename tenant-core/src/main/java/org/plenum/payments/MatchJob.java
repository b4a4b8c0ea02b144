package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.plenum.jobs.JobHandler;

/** Looks for the payments of what came to the account, each in a transaction of its own, so that a crash leaves the rest to be looked for again. */
@ApplicationScoped
class MatchJob implements JobHandler {
    static final String NAME = "payments.match-transfers";
    static final Duration IF_NOBODY_GOES_ON = Duration.ofMinutes(1);

    private static final int AT_ONCE_MAX = 500;

    @Inject
    BankLedger ledger;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String payload) {
        matchAll();
    }

    /** How many count for a payment now. */
    int matchAll() {
        int assigned = 0;
        List<UUID> some = ledger.unmatched(AT_ONCE_MAX);
        while (!some.isEmpty()) {
            for (UUID entry : some) {
                assigned += ledger.match(entry) ? 1 : 0;
            }
            some = ledger.unmatched(AT_ONCE_MAX);
        }
        return assigned;
    }
}
