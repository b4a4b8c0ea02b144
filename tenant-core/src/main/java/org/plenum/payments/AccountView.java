package org.plenum.payments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organization's account at Stripe.
 *
 * @param due Stripe's names of what it wants to know
 * @param disabledReason Stripe's word for why it takes or pays out nothing
 * @param deauthorizedAt since when the platform may not use it any more
 * @param askedAt as of when this is
 */
public record AccountView(
        String account,
        boolean chargesEnabled,
        boolean payoutsEnabled,
        List<String> due,
        @Nullable String disabledReason,
        @Nullable Instant deauthorizedAt,
        Instant askedAt) {
    public AccountView {
        due = List.copyOf(due);
    }

    /** Whether customers can pay. */
    public boolean usable() {
        return chargesEnabled && deauthorizedAt == null;
    }
}
