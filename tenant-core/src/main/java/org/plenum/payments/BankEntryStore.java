package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;
import org.plenum.kernel.TimeCursor;
import org.plenum.tenancy.TenantSql;

/** The tables of bank statements and of what they tell. */
@ApplicationScoped
class BankEntryStore {
    static final String INSERT = """
            insert into bank_entry (id, statement_id, account, key, booked_on, amount_minor, currency, payer, payer_iban, purpose, state, created_at)
            select c.id, :statement, c.account, c.key, c.booked_on, c.minor, c.currency, c.payer, c.iban, c.purpose, 'NEW', :now
            from unnest(:ids, :accounts, :keys, :days::date[], :minors, :currencies, :payers, :ibans, :purposes)
              as c (id, account, key, booked_on, minor, currency, payer, iban, purpose)
            order by c.account, c.key
            """;

    /** Two who upload the same at once: the second waits for the first, and adds nothing. */
    static final String ONCE = "on conflict (account, key) do nothing";

    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    void insertStatement(UUID id, String fileName, String by, int entries) {
        sql.handle()
                .createUpdate(
                        "insert into bank_statement (id, file_name, uploaded_by, uploaded_at, entries, added) values (:id, :name, :by, :now, :entries, 0)")
                .bind("id", id)
                .bind("name", fileName)
                .bind("by", by)
                .bind("now", clock.instant())
                .bind("entries", entries)
                .execute();
    }

    void setAdded(UUID statement, int added) {
        sql.handle()
                .createUpdate("update bank_statement set added = :added where id = :id")
                .bind("added", added)
                .bind("id", statement)
                .execute();
    }

    /** How many were not known. */
    int insert(UUID statement, List<BankCredit> credits) {
        return insert(sql.handle(), INSERT + ONCE, statement, credits, clock);
    }

    static int insert(Handle handle, String statement, UUID statementId, List<BankCredit> credits, Clock clock) {
        List<BankCredit> sorted = credits.stream()
                .sorted(Comparator.comparing(BankCredit::account).thenComparing(BankCredit::key))
                .toList();
        return handle.createUpdate(statement)
                .bind("statement", statementId)
                .bind("now", clock.instant())
                .bindArray(
                        "ids",
                        UUID.class,
                        sorted.stream().map(each -> Ids.next()).toArray())
                .bindArray(
                        "accounts",
                        String.class,
                        sorted.stream().map(BankCredit::account).toArray())
                .bindArray(
                        "keys",
                        String.class,
                        sorted.stream().map(BankCredit::key).toArray())
                .bindArray(
                        "days",
                        String.class,
                        sorted.stream()
                                .map(credit -> credit.bookedOn().toString())
                                .toArray())
                .bindArray(
                        "minors",
                        Long.class,
                        sorted.stream().map(credit -> credit.amount().minor()).toArray())
                .bindArray(
                        "currencies",
                        String.class,
                        sorted.stream()
                                .map(credit -> credit.amount().currency().getCurrencyCode())
                                .toArray())
                .bindArray(
                        "payers",
                        String.class,
                        sorted.stream().map(BankCredit::payer).toArray())
                .bindArray(
                        "ibans",
                        String.class,
                        sorted.stream().map(BankCredit::payerIban).toArray())
                .bindArray(
                        "purposes",
                        String.class,
                        sorted.stream().map(BankCredit::purpose).toArray())
                .execute();
    }

    /** Nobody has looked for their payments yet. */
    List<UUID> unmatched(int limit) {
        return sql.handle()
                .createQuery("select id from bank_entry where state = 'NEW' order by id limit :limit")
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** Written down by hand, and counting for a payment. */
    void insertByHand(UUID payment, Money amount, @Nullable String note, String by, LocalDate day) {
        UUID id = Ids.next();
        sql.handle()
                .createUpdate("""
                        insert into bank_entry (id, account, key, booked_on, amount_minor, currency, purpose, state, payment_id, note, decided_by, decided_at, created_at)
                        values (:id, '', 'hand:' || :id::text, :day, :minor, :currency, '', 'ASSIGNED', :payment, :note, :by, :now, :now)""")
                .bind("id", id)
                .bind("day", day)
                .bind("minor", amount.minor())
                .bind("currency", amount.currency().getCurrencyCode())
                .bind("payment", payment)
                .bind("note", note)
                .bind("by", by)
                .bind("now", clock.instant())
                .execute();
    }

    /** What counted for a payment that is over is somebody's to decide again. */
    void release(UUID payment) {
        sql.handle()
                .createUpdate(
                        "update bank_entry set state = 'OPEN', reason = 'ORDER_OVER', payment_id = null where payment_id = :payment")
                .bind("payment", payment)
                .execute();
    }

    Optional<BankEntryView> find(UUID id) {
        return sql.handle()
                .createQuery(
                        "select e.*, p.transfer_reference from bank_entry e left join payment p on p.id = e.payment_id where e.id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    /** The newest first. */
    List<BankEntryView> list(boolean toDecide, TimeCursor after, int limit) {
        return sql.handle()
                .createQuery("""
                        select e.*, p.transfer_reference from bank_entry e left join payment p on p.id = e.payment_id
                        where (e.state = 'OPEN' or not :toDecide) and (e.created_at, e.id) < (:at, :id)
                        order by e.created_at desc, e.id desc limit :limit""")
                .bind("toDecide", toDecide)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list();
    }

    int toDecide() {
        return sql.handle()
                .createQuery("select count(*) from bank_entry where state = 'OPEN'")
                .mapTo(Integer.class)
                .one();
    }

    List<StatementView> statements(int limit) {
        return sql.handle()
                .createQuery("select * from bank_statement order by uploaded_at desc, id desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new StatementView(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getString("uploaded_by"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getInt("entries"),
                        row.getInt("added")))
                .list();
    }

    /** What has to be sent back by hand, the oldest first. */
    List<OwedView> owed(int limit) {
        return sql.handle()
                .createQuery("""
                        select r.id, r.amount_minor, r.created_at, p.currency, p.transfer_reference, e.payer, e.payer_iban
                        from refund r join payment p on p.id = r.payment_id
                        left join lateral (select payer, payer_iban from bank_entry where payment_id = p.id and amount_minor > 0 order by id limit 1) e on true
                        where p.method = 'TRANSFER' and r.state in ('NEW', 'PENDING') order by r.created_at, r.id limit :limit""")
                .bind("limit", limit)
                .map((row, context) -> new OwedView(
                        row.getObject("id", UUID.class),
                        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
                        CreditorReference.orderCode(row.getString("transfer_reference")),
                        row.getString("payer"),
                        row.getString("payer_iban"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static BankEntryView view(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        String reason = row.getString("reason");
        return new BankEntryView(
                row.getObject("id", UUID.class),
                row.getObject("booked_on", LocalDate.class),
                Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("payer"),
                row.getString("payer_iban"),
                purpose,
                row.getString("statement_id") == null,
                BankEntryState.valueOf(row.getString("state")),
                reason == null ? null : BankEntryReason.valueOf(reason),
                Optional.ofNullable(row.getString("transfer_reference"))
                        .or(() -> only(CreditorReference.in(purpose)))
                        .map(CreditorReference::orderCode)
                        .orElse(null),
                row.getString("note"),
                row.getString("decided_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<String> only(Set<String> references) {
        return references.size() == 1 ? references.stream().findFirst() : Optional.empty();
    }
}
