package org.plenum.accounting;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Page;

/** An organization's books, for those who see to its money. */
@Door
public class Books {
    @Inject
    BookStore store;

    /** The newest first. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public Page<EntryView> entries(Period period, Page.Request page) {
        UUID after = page.after() == null ? null : Ids.parse("entry", page.after());
        if (after != null && !store.known(after)) {
            throw Invalid.of("cursor", "format", "This is not a cursor that a page gave.");
        }
        return Page.of(
                store.entries(period, after, page.limit() + 1),
                page.limit(),
                entry -> entry.id().toString());
    }

    /** By currency and rate, the highest first. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public List<TaxSum> taxes(Period period) {
        return store.taxes(period);
    }

    /** At the end of the period, since ever, by currency; accounts on which nothing stands are left out. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public List<Balance> balances(Period period) {
        return store.balances(period.to());
    }
}
