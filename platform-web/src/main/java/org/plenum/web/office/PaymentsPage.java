package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Page;
import org.plenum.payments.AccountView;
import org.plenum.payments.PaymentsUnavailable;
import org.plenum.payments.PayoutView;
import org.plenum.payments.StripeAccounts;
import org.plenum.tenancy.Addresses;
import org.plenum.tenancy.Tenancy;
import org.plenum.web.ui.Formats;

/** {@code /manage/payments}: whether the organization can be paid, and what was paid out. */
@Named("paymentsPage")
@RequestScoped
public class PaymentsPage {
    private static final String ADDRESS = "/manage/payments";

    @Inject
    StripeAccounts stripe;

    @Inject
    Addresses addresses;

    private Page<PayoutView> page = new Page<>(List.of(), null);
    private @Nullable AccountView account;
    private boolean unavailable;

    @PostConstruct
    void open() {
        page = stripe.payouts(Asked.page());
        try {
            account = stripe.current().orElse(null);
        } catch (PaymentsUnavailable silent) {
            unavailable = true;
        }
    }

    public void load() {
        getRows();
    }

    public List<PayoutView> getRows() {
        return page.items();
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    /** Null when there is none, or nothing is known of it. */
    public @Nullable AccountView getAccount() {
        return account;
    }

    public boolean isUnavailable() {
        return unavailable;
    }

    public int getToAnswer() {
        return stripe.disputesToAnswer();
    }

    /** The account belongs to no event, so its dates are told in one zone for all. */
    public ZoneId getZone() {
        return Formats.UTC;
    }

    public void answer() {
        Departure.away(
                stripe.onboarding(addresses.organization(Tenancy.current().slug()) + ADDRESS));
    }

    public void refresh() {
        stripe.refresh();
        Departure.to(ADDRESS, Words.of("office.payments.refreshed"));
    }
}
