package org.plenum.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.tenancy.TenantSql;

/** Reads the journal. */
@ApplicationScoped
class BookStore {
    @Inject
    TenantSql sql;

    boolean known(UUID entry) {
        return sql.handle()
                .createQuery("select exists (select from journal_entry where id = :id)")
                .bind("id", entry)
                .mapTo(Boolean.class)
                .one();
    }

    /** The newest first. */
    List<EntryView> entries(Period period, @Nullable UUID after, int limit) {
        Map<UUID, EntryView> entries = new LinkedHashMap<>();
        sql.handle()
                .createQuery("""
                        select e.*, p.account, p.tax_rate, p.amount_minor
                        from (
                          select * from journal_entry
                          where booked_on between :from and :to
                            and (:after::uuid is null or (booked_on, id) < (select booked_on, id from journal_entry where id = :after::uuid))
                          order by booked_on desc, id desc limit :limit) e
                        join journal_posting p on p.entry_id = e.id
                        order by e.booked_on desc, e.id desc, p.position""")
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("after", after == null ? null : after.toString())
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .forEach(part -> entries.merge(part.id(), part, BookStore::joined));
        return List.copyOf(entries.values());
    }

    List<TaxSum> taxes(Period period) {
        return sql.handle()
                .createQuery("""
                        select e.currency, p.tax_rate, -coalesce(sum(p.amount_minor) filter (where p.account = 'SALES'), 0) as net,
                          -coalesce(sum(p.amount_minor) filter (where p.account = 'TAX'), 0) as tax
                        from journal_entry e join journal_posting p on p.entry_id = e.id
                        where e.booked_on between :from and :to and p.account in ('SALES', 'TAX')
                        group by e.currency, p.tax_rate order by e.currency, p.tax_rate desc""")
                .bind("from", period.from())
                .bind("to", period.to())
                .map((row, context) -> new TaxSum(
                        row.getBigDecimal("tax_rate"),
                        Money.ofMinor(row.getLong("net"), row.getString("currency")),
                        Money.ofMinor(row.getLong("tax"), row.getString("currency"))))
                .list();
    }

    List<Balance> balances(LocalDate until) {
        return sql.handle()
                .createQuery("""
                        select e.currency, p.account, sum(p.amount_minor) as minor
                        from journal_entry e join journal_posting p on p.entry_id = e.id
                        where e.booked_on <= :until group by e.currency, p.account having sum(p.amount_minor) <> 0
                        order by e.currency, p.account""")
                .bind("until", until)
                .map((row, context) -> new Balance(
                        Account.valueOf(row.getString("account")),
                        Money.ofMinor(row.getLong("minor"), row.getString("currency"))))
                .list();
    }

    private static EntryView entry(ResultSet row) throws SQLException {
        return new EntryView(
                row.getObject("id", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getObject("paid_for", UUID.class),
                row.getObject("booked_on", LocalDate.class),
                Currency.getInstance(row.getString("currency")),
                List.of(new Posting(
                        Account.valueOf(row.getString("account")),
                        row.getBigDecimal("tax_rate"),
                        row.getLong("amount_minor"))));
    }

    private static EntryView joined(EntryView one, EntryView other) {
        List<Posting> postings = new ArrayList<>(one.postings());
        postings.addAll(other.postings());
        return new EntryView(
                one.id(), one.kind(), one.reference(), one.paidFor(), one.bookedOn(), one.currency(), postings);
    }
}
