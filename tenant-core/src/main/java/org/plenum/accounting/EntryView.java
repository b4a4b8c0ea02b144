package org.plenum.accounting;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal.
 *
 * @param reference see {@link EntryKind}
 * @param paidFor the order; null when it is about no single one
 */
public record EntryView(
        UUID id,
        EntryKind kind,
        String reference,
        @Nullable UUID paidFor,
        LocalDate bookedOn,
        Currency currency,
        List<Posting> postings) {
    public EntryView {
        postings = List.copyOf(postings);
    }
}
