package org.plenum.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.plenum.kernel.Ids;
import org.plenum.tenancy.TenantSql;

/**
 * Writes the journal: double-entry bookkeeping, in which the postings of an entry add up to nothing. Entries are only ever added; what turned out otherwise is corrected by
 * one more.
 */
@ApplicationScoped
public class Journal {
    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    private record Key(Account account, String taxRate) {
        static Key of(Posting posting) {
            return new Key(
                    posting.account(),
                    posting.taxRatePercent() == null
                            ? ""
                            : posting.taxRatePercent().toPlainString());
        }
    }

    /**
     * Adds what is missing for a subject to stand in the books as it is; nothing, when it does. In the caller's transaction, which lets nobody else change the subject meanwhile.
     *
     * @param day of the books on which it is written
     * @param wanted the postings of the subject in all, which add up to nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bring(Subject subject, LocalDate day, List<Posting> wanted) {
        Map<Key, Posting> missing = new LinkedHashMap<>();
        wanted.forEach(posting -> add(missing, posting));
        posted(subject)
                .forEach(posting -> add(
                        missing,
                        new Posting(posting.account(), posting.taxRatePercent(), Math.negateExact(posting.minor()))));
        List<Posting> postings = missing.values().stream()
                .filter(posting -> posting.minor() != 0)
                .toList();
        if (postings.stream().mapToLong(Posting::minor).reduce(0, Math::addExact) != 0) {
            throw new IllegalArgumentException("Postings that do not balance: " + subject + " " + postings);
        }
        if (!postings.isEmpty()) {
            write(subject, day, postings);
        }
    }

    private static void add(Map<Key, Posting> postings, Posting posting) {
        postings.merge(
                Key.of(posting),
                posting,
                (one, other) ->
                        new Posting(one.account(), one.taxRatePercent(), Math.addExact(one.minor(), other.minor())));
    }

    private List<Posting> posted(Subject subject) {
        return sql.handle()
                .createQuery("""
                        select p.account, p.tax_rate, sum(p.amount_minor) as minor from journal_entry e join journal_posting p on p.entry_id = e.id
                        where e.kind = :kind and e.reference = :reference group by p.account, p.tax_rate""")
                .bind("kind", subject.kind())
                .bind("reference", subject.reference())
                .map((row, context) -> new Posting(
                        Account.valueOf(row.getString("account")), row.getBigDecimal("tax_rate"), row.getLong("minor")))
                .list();
    }

    private void write(Subject subject, LocalDate day, List<Posting> postings) {
        UUID entry = Ids.next();
        sql.handle()
                .createUpdate("""
                        insert into journal_entry (id, kind, reference, paid_for, booked_on, currency, written_at)
                        values (:id, :kind, :reference, :paidFor, :day, :currency, :now)""")
                .bind("id", entry)
                .bind("kind", subject.kind())
                .bind("reference", subject.reference())
                .bind("paidFor", subject.paidFor())
                .bind("day", day)
                .bind("currency", subject.currency().getCurrencyCode())
                .bind("now", clock.instant())
                .execute();
        PreparedBatch batch = sql.handle()
                .prepareBatch("insert into journal_posting (entry_id, position, account, tax_rate, amount_minor)"
                        + " values (:entry, :position, :account, :rate, :minor)");
        for (int position = 0; position < postings.size(); position++) {
            Posting posting = postings.get(position);
            batch.bind("entry", entry)
                    .bind("position", position)
                    .bind("account", posting.account())
                    .bind("rate", posting.taxRatePercent())
                    .bind("minor", posting.minor())
                    .add();
        }
        batch.execute();
    }
}
