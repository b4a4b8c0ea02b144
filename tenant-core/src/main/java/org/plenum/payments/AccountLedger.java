package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.plenum.jobs.Jobs;

/** Writes down what Stripe says of the organization's account and of its payouts, and has it asked when something was said. */
@ApplicationScoped
@Transactional
class AccountLedger {
    private static final Logger LOG = Logger.getLogger(AccountLedger.class.getName());

    @Inject
    AccountStore store;

    @Inject
    PayoutStore payouts;

    @Inject
    PaymentBooks books;

    @Inject
    ConnectedAccounts accounts;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    public Optional<AccountView> find() {
        return store.find();
    }

    /** Something was said of the account. */
    public void look() {
        // The moment is part of the name: a job that runs already may have asked before this was said.
        jobs.enqueue(AccountJob.NAME, "account/" + clock.millis(), "", clock.instant());
    }

    /** The organization has taken the platform's right to use its account away. */
    public void takenAway() {
        LOG.severe("account.deauthorized");
        store.takenAway(accounts.current().orElse(""));
    }

    /** The platform may use the account again. */
    public void givenBack() {
        store.givenBack();
        look();
    }

    public void record(AccountFacts facts) {
        store.put(facts);
    }

    public void payoutChanged(String payoutId) {
        jobs.enqueue(PayoutJob.NAME, payoutId + "/" + clock.millis(), payoutId, clock.instant());
    }

    public void record(PayoutFacts payout, List<PayoutFacts.Entry> entries) {
        payouts.put(payout, entries);
        books.payout(payout.id());
        LOG.info(() -> "payout." + payout.status() + " payout=" + payout.id());
    }
}
