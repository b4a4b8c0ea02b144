package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.tenancy.TenantSql;

/** The table of refunds that we asked for. */
@ApplicationScoped
class RefundStore {
    record Refund(
            UUID id,
            UUID paymentId,
            long amountMinor,
            String reason,
            RefundState state,
            Instant createdAt,
            @Nullable Instant finishedAt) {
        boolean open() {
            return state == RefundState.NEW || state == RefundState.PENDING;
        }

        static Refund of(ResultSet row) throws SQLException {
            OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
            return new Refund(
                    row.getObject("id", UUID.class),
                    row.getObject("payment_id", UUID.class),
                    row.getLong("amount_minor"),
                    row.getString("reason"),
                    RefundState.valueOf(row.getString("state")),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    finishedAt == null ? null : finishedAt.toInstant());
        }
    }

    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    /** Empty when the same refund was asked for before. */
    Optional<UUID> insert(UUID paymentId, long amountMinor, String reason) {
        return sql.handle()
                .createQuery("""
                        insert into refund (id, payment_id, amount_minor, reason, state, created_at) values (:id, :payment, :amount, :reason, 'NEW', :now)
                        on conflict do nothing returning id""")
                .bind("id", Ids.next())
                .bind("payment", paymentId)
                .bind("amount", amountMinor)
                .bind("reason", reason)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .findOne();
    }

    Optional<Refund> find(UUID id) {
        return sql.handle()
                .createQuery("select * from refund where id = :id")
                .bind("id", id)
                .map((row, context) -> Refund.of(row))
                .findOne();
    }

    /** The oldest first. */
    List<Refund> of(UUID paymentId) {
        return sql.handle()
                .createQuery("select * from refund where payment_id = :payment order by created_at, id")
                .bind("payment", paymentId)
                .map((row, context) -> Refund.of(row))
                .list();
    }

    /** Old news changes nothing: what has succeeded can only fail, what has failed stays so. */
    void update(UUID id, @Nullable String stripeRefund, RefundState state) {
        sql.handle()
                .createUpdate("""
                        update refund set stripe_refund = coalesce(:stripeRefund, stripe_refund), state = :state, finished_at = case when :state in ('SUCCEEDED', 'FAILED') then :now::timestamptz end
                        where id = :id and (state in ('NEW', 'PENDING') or state = 'SUCCEEDED' and :state = 'FAILED')""")
                .bind("id", id)
                .bind("stripeRefund", stripeRefund)
                .bind("state", state)
                .bind("now", clock.instant())
                .execute();
    }

    long succeeded(UUID paymentId) {
        return sql.handle()
                .createQuery(
                        "select coalesce(sum(amount_minor), 0) from refund where payment_id = :payment and state = 'SUCCEEDED'")
                .bind("payment", paymentId)
                .mapTo(Long.class)
                .one();
    }
}
