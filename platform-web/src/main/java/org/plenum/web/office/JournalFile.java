package org.plenum.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.accounting.Books;
import org.plenum.accounting.EntryView;
import org.plenum.accounting.Period;
import org.plenum.accounting.Posting;
import org.plenum.kernel.Page;
import org.plenum.orders.Orders;

/** The journal of a time as rows for a file, one for each posting: what an accountant's program reads. */
@ApplicationScoped
class JournalFile {
    @Inject
    Books books;

    @Inject
    Orders orders;

    /** The first row has the names of the columns; amounts are decimal, in the currency beside them. */
    List<List<@Nullable Object>> rows(Period period, ListFiles.Question asked) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(asked.words(
                "office.books.day",
                "office.payout.what",
                "office.books.reference",
                "office.orders.code",
                "office.books.account",
                "office.books.rate",
                "office.books.debit",
                "office.books.credit",
                "office.event.currency")));
        String after = null;
        do {
            Page<EntryView> page = books.entries(period, new Page.Request(Page.LIMIT_MAX_ITEMS, after));
            Map<UUID, String> codes = orders.codes(page.items().stream()
                    .map(EntryView::paidFor)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            page.items()
                    .forEach(entry -> entry.postings().forEach(posting -> rows.add(row(entry, posting, codes, asked))));
            after = page.nextCursor();
        } while (after != null && rows.size() < ListFiles.ROWS_MAX);
        return rows;
    }

    private static List<@Nullable Object> row(
            EntryView entry, Posting posting, Map<UUID, String> codes, ListFiles.Question asked) {
        BigDecimal amount = BigDecimal.valueOf(
                Math.abs(posting.minor()), Math.max(0, entry.currency().getDefaultFractionDigits()));
        return Arrays.<@Nullable Object>asList(
                entry.bookedOn().toString(),
                asked.word("office.books.kind." + entry.kind()),
                entry.reference(),
                entry.paidFor() == null ? null : codes.get(entry.paidFor()),
                asked.word("office.books.account." + posting.account()),
                posting.taxRatePercent(),
                posting.minor() > 0 ? amount : null,
                posting.minor() > 0 ? null : amount,
                entry.currency().getCurrencyCode());
    }
}
