package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.tenancy.TenantSql;

/** The table of disputes. */
@ApplicationScoped
class DisputeStore {
    private static final String SELECT =
            "select d.*, p.reference, p.currency from dispute d join payment p on p.id = d.payment_id ";

    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    Optional<DisputeView> find(String id) {
        return sql.handle()
                .createQuery(SELECT + "where d.id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    /** The oldest first. */
    List<DisputeView> of(UUID paymentId) {
        return sql.handle()
                .createQuery(SELECT + "where d.payment_id = :payment order by d.opened_at, d.id")
                .bind("payment", paymentId)
                .map((row, context) -> view(row))
                .list();
    }

    /** The newest first. */
    List<DisputeView> list(@Nullable String afterId, int limit) {
        return sql.handle()
                .createQuery(SELECT + """
                        where :after::text is null or (d.opened_at, d.id) < (select opened_at, id from dispute where id = :after)
                        order by d.opened_at desc, d.id desc limit :limit""")
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list();
    }

    /** How many wait for an answer. */
    int toAnswer() {
        return sql.handle()
                .createQuery(
                        "select count(*) from dispute where closed_at is null and status in ('NEEDS_RESPONSE', 'WARNING_NEEDS_RESPONSE')")
                .mapTo(Integer.class)
                .one();
    }

    /** One that is over stays as it is: whatever else is said of it was asked before. */
    void put(DisputeFacts facts, UUID paymentId) {
        sql.handle()
                .createUpdate("""
                        insert into dispute (id, payment_id, amount_minor, taken_minor, reason, status, due_at, opened_at, closed_at)
                        values (:id, :payment, :amount, :taken, :reason, :status, :due::timestamptz, :opened, case when :over then :now::timestamptz end)
                        on conflict (id) do update set amount_minor = excluded.amount_minor, taken_minor = excluded.taken_minor, reason = excluded.reason,
                          status = excluded.status, due_at = excluded.due_at, closed_at = excluded.closed_at
                        where dispute.closed_at is null""")
                .bind("id", facts.id())
                .bind("payment", paymentId)
                .bind("amount", facts.amountMinor())
                .bind("taken", facts.takenMinor())
                .bind("reason", facts.reason())
                .bind("status", facts.status())
                .bind("due", facts.dueAt())
                .bind("opened", facts.openedAt())
                .bind("over", facts.status().over())
                .bind("now", clock.instant())
                .execute();
    }

    /** What is out of the account because of disputes about the payment. */
    long takenMinor(UUID paymentId) {
        return sql.handle()
                .createQuery("select coalesce(sum(taken_minor), 0) from dispute where payment_id = :payment")
                .bind("payment", paymentId)
                .mapTo(Long.class)
                .one();
    }

    private static DisputeView view(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new DisputeView(
                row.getString("id"),
                row.getObject("payment_id", UUID.class),
                row.getObject("reference", UUID.class),
                Money.ofMinor(row.getLong("amount_minor"), currency),
                Money.ofMinor(row.getLong("taken_minor"), currency),
                row.getString("reason"),
                DisputeStatus.valueOf(row.getString("status")),
                instant(row, "due_at"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
