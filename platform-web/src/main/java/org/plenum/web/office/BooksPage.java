package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.accounting.Balance;
import org.plenum.accounting.Books;
import org.plenum.accounting.EntryView;
import org.plenum.accounting.Period;
import org.plenum.accounting.Posting;
import org.plenum.accounting.TaxSum;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Money;
import org.plenum.kernel.Page;
import org.plenum.orders.Orders;
import org.plenum.payments.StripeAccounts;
import org.plenum.web.ui.Formats;

/** {@code /manage/payments/books?from=…&to=…}: the journal of a time, its taxes, and what stands on the accounts. */
@Named("booksPage")
@RequestScoped
public class BooksPage {
    @Inject
    Books books;

    @Inject
    Orders orders;

    @Inject
    StripeAccounts stripe;

    @Inject
    Clock clock;

    private @Nullable Period period;
    private boolean bad;
    private Page<EntryView> page = new Page<>(List.of(), null);
    private List<Row> rows = List.of();
    private List<TaxSum> taxes = List.of();
    private List<Balance> balances = List.of();

    /**
     * One posting with what it belongs to.
     *
     * @param code of the order; null when it is about none
     * @param debit null when it is a credit
     * @param credit above zero; null when it is a debit
     */
    public record Row(
            EntryView entry,
            Posting posting,
            @Nullable String code,
            @Nullable Money debit,
            @Nullable Money credit) {
        static Row of(EntryView entry, Posting posting, @Nullable String code) {
            boolean debit = posting.minor() > 0;
            Money amount = Money.ofMinor(Math.abs(posting.minor()), entry.currency());
            return new Row(entry, posting, code, debit ? amount : null, debit ? null : amount);
        }
    }

    @PostConstruct
    void open() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        try {
            period = Period.of(Asked.text("from"), Asked.text("to"), today);
        } catch (Invalid unreadable) {
            bad = true;
            period = Period.of(null, null, today);
        }
        page = books.entries(getPeriod(), Asked.page());
        Map<UUID, String> codes = orders.codes(page.items().stream()
                .map(EntryView::paidFor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        rows = page.items().stream()
                .flatMap(entry -> entry.postings().stream()
                        .map(posting ->
                                Row.of(entry, posting, entry.paidFor() == null ? null : codes.get(entry.paidFor()))))
                .toList();
        taxes = books.taxes(getPeriod());
        balances = books.balances(getPeriod());
    }

    public void load() {
        getRows();
    }

    public Period getPeriod() {
        return Objects.requireNonNull(period);
    }

    /** What was asked cannot be a time; the month until today is shown in its place. */
    public boolean isBad() {
        return bad;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<TaxSum> getTaxes() {
        return taxes;
    }

    public List<Balance> getBalances() {
        return balances;
    }

    public String account(Posting posting) {
        String name = Words.of("office.books.account." + posting.account());
        BigDecimal rate = posting.taxRatePercent();
        return rate == null ? name : name + ", " + rate(rate);
    }

    public String rate(BigDecimal percent) {
        return Formats.percent(percent);
    }

    public String day(LocalDate date) {
        return Formats.date(date.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    public String getQuery() {
        return Asked.query(
                "from", getPeriod().from().toString(), "to", getPeriod().to().toString());
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    public int getToAnswer() {
        return stripe.disputesToAnswer();
    }
}
