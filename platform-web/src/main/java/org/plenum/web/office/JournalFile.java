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
import java.util.stream.Stream;
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

    /** The first row has the names of the columns; amounts are decimal, in the currency beside them. All of the time: the pages after the first are read while they are written. */
    Stream<List<@Nullable Object>> rows(Period period, ListFiles.Question asked) {
        List<@Nullable Object> head = new ArrayList<>(asked.words(
                "office.books.day",
                "office.payout.what",
                "office.books.reference",
                "office.orders.code",
                "office.books.account",
                "office.books.rate",
                "office.books.debit",
                "office.books.credit",
                "office.event.currency"));
        Stream<Page<EntryView>> pages = Stream.iterate(
                page(period, null),
                Objects::nonNull,
                page -> page.nextCursor() == null ? null : page(period, page.nextCursor()));
        return Stream.concat(Stream.of(head), pages.flatMap(page -> rows(page, asked)));
    }

    private Page<EntryView> page(Period period, @Nullable String after) {
        return books.entries(period, new Page.Request(Page.LIMIT_MAX_ITEMS, after));
    }

    private Stream<List<@Nullable Object>> rows(Page<EntryView> page, ListFiles.Question asked) {
        Map<UUID, String> codes = orders.codes(page.items().stream()
                .map(EntryView::paidFor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return page.items().stream()
                .flatMap(entry -> entry.postings().stream().map(posting -> row(entry, posting, codes, asked)));
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
