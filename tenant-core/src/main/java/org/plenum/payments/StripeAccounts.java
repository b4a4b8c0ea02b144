package org.plenum.payments;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.kernel.Door;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;

/** The organization's account at Stripe: whether it can be paid, what banks dispute, and what has been paid out. */
@Door
public class StripeAccounts {
    @Inject
    AccountLedger account;

    @Inject
    AccountJob accountJob;

    @Inject
    ConnectedAccounts accounts;

    @Inject
    StripeReports reports;

    @Inject
    DisputeStore disputes;

    @Inject
    PayoutStore payouts;

    @Inject
    Reconciliation reconciliation;

    /**
     * As Stripe told last; Stripe is asked when it never was. Empty when the organization has no account.
     *
     * @throws PaymentsUnavailable when Stripe does not answer and nothing is known
     */
    @Requires(Permission.PAYMENTS_MANAGE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // Stripe may be asked in between
    public Optional<AccountView> current() {
        if (accounts.current().isEmpty()) {
            return Optional.empty();
        }
        if (account.find().isEmpty()) {
            accountJob.run("");
        }
        return account.find();
    }

    /**
     * Asks Stripe how the account is, and has everything read that was not told.
     *
     * @throws NotConnected when there is no account
     * @throws PaymentsUnavailable when Stripe does not answer
     */
    @Requires(Permission.PAYMENTS_MANAGE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // Stripe is asked in between
    public void refresh() {
        accountJob.run("");
        reconciliation.now();
    }

    /**
     * A page of Stripe's on which the organization says what is asked of it; good for a few minutes.
     *
     * @param returnUrl where Stripe leads back to
     * @throws NotConnected when there is no account
     * @throws PaymentsUnavailable when Stripe does not answer
     */
    @Requires(Permission.PAYMENTS_MANAGE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // Stripe is asked in between
    public String onboarding(String returnUrl) {
        return reports.onboarding(returnUrl);
    }

    /** The newest first. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public Page<DisputeView> disputes(Page.Request page) {
        known(page, disputes::find);
        return Page.of(disputes.list(page.after(), page.limit() + 1), page.limit(), DisputeView::id);
    }

    /** How many disputes wait for the organization's answer. */
    @Requires(Permission.ORDERS_VIEW)
    public int disputesToAnswer() {
        return disputes.toAnswer();
    }

    /** The newest first. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public Page<PayoutView> payouts(Page.Request page) {
        known(page, payouts::find);
        return Page.of(payouts.list(page.after(), page.limit() + 1), page.limit(), PayoutView::id);
    }

    private static void known(Page.Request page, Function<String, Optional<?>> find) {
        if (page.after() != null && find.apply(page.after()).isEmpty()) {
            throw Invalid.of("cursor", "format", "This is not a cursor that a page gave.");
        }
    }

    /** @throws NotFound when there is none with that id */
    @Requires(Permission.PAYMENTS_MANAGE)
    public PayoutView.Statement statement(String payoutId) {
        PayoutView payout = payouts.find(payoutId).orElseThrow(() -> new NotFound("payout"));
        List<PayoutView.Entry> entries = payouts.entries(payoutId, StripeReports.ITEMS_MAX);
        return new PayoutView.Statement(payout, entries, entries.size() < StripeReports.ITEMS_MAX);
    }
}
