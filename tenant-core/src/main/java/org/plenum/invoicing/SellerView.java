package org.plenum.invoicing;

import java.util.Optional;

/**
 * The organization as the seller on its invoices.
 *
 * @param details checked; without a name while nothing was said
 * @param version for optimistic locking; 0 while nothing was ever said
 */
public record SellerView(SellerDraft details, int version) {
    static final SellerView NOTHING =
            new SellerView(new SellerDraft(false, null, null, null, null, null, null, null, null, null), 0);

    /** What stands on invoices instead of the brand's name and footer. */
    public Optional<SellerDraft> onPaper() {
        return Optional.of(details).filter(said -> said.name() != null);
    }
}
