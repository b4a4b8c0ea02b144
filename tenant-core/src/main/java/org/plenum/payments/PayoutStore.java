package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.tenancy.TenantSql;

/** The tables of payouts and of what they consist of. */
@ApplicationScoped
class PayoutStore {
    @Inject
    TenantSql sql;

    /** The newest first. */
    List<PayoutView> list(@Nullable String afterId, int limit) {
        return sql.handle()
                .createQuery("""
                        select * from payout
                        where :after::text is null or (created_at, id) < (select created_at, id from payout where id = :after)
                        order by created_at desc, id desc limit :limit""")
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list();
    }

    Optional<PayoutView> find(String id) {
        return sql.handle()
                .createQuery("select * from payout where id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    /** The oldest first. */
    List<PayoutView.Entry> entries(String payoutId, int limit) {
        return sql.handle()
                .createQuery("""
                        select e.*, p.reference, o.currency from payout_entry e join payout o on o.id = e.payout_id left join payment p on p.id = e.payment_id
                        where e.payout_id = :payout order by e.created_at, e.id limit :limit""")
                .bind("payout", payoutId)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list();
    }

    /**
     * What a payout consists of, in short.
     *
     * @param feeMinor what was kept of it
     * @param otherMinor what is about no payment that we know as paid; what a payout that failed brings back is not among it
     */
    record Sums(long feeMinor, long otherMinor) {}

    Sums sums(String payoutId) {
        return sql.handle()
                .createQuery("""
                        select coalesce(sum(e.fee_minor), 0) as fee,
                          coalesce(sum(e.gross_minor) filter (where p.state is distinct from 'PAID' and e.kind not like 'payout%'), 0) as other
                        from payout_entry e left join payment p on p.id = e.payment_id where e.payout_id = :payout""")
                .bind("payout", payoutId)
                .map((row, context) -> new Sums(row.getLong("fee"), row.getLong("other")))
                .one();
    }

    void put(PayoutFacts payout, List<PayoutFacts.Entry> entries) {
        sql.handle()
                .createUpdate("""
                        insert into payout (id, amount_minor, currency, status, arrives_at, failure, created_at)
                        values (:id, :amount, :currency, :status, :arrives, :failure, :created)
                        on conflict (id) do update set status = excluded.status, arrives_at = excluded.arrives_at, failure = excluded.failure
                        -- a payout that failed had been paid before, and stays failed
                        where payout.status not in ('FAILED', 'CANCELED')""")
                .bind("id", payout.id())
                .bind("amount", payout.amountMinor())
                .bind("currency", payout.currency())
                .bind("status", payout.status())
                .bind("arrives", payout.arrivesAt())
                .bind("failure", payout.failure())
                .bind("created", payout.createdAt())
                .execute();
        if (entries.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.handle().prepareBatch("""
                insert into payout_entry (id, payout_id, kind, payment_id, gross_minor, fee_minor, net_minor, created_at)
                values (:id, :payout, :kind, (select id from payment where payment_intent = :intent), :gross, :fee, :net, :created)
                on conflict (id) do nothing""");
        for (PayoutFacts.Entry entry : entries) {
            batch.bind("id", entry.id())
                    .bind("payout", payout.id())
                    .bind("kind", entry.kind())
                    .bind("intent", entry.intent())
                    .bind("gross", entry.grossMinor())
                    .bind("fee", entry.feeMinor())
                    .bind("net", entry.netMinor())
                    .bind("created", entry.createdAt())
                    .add();
        }
        batch.execute();
    }

    private static PayoutView view(ResultSet row) throws SQLException {
        return new PayoutView(
                row.getString("id"),
                Money.ofMinor(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                PayoutStatus.valueOf(row.getString("status")),
                instant(row, "arrives_at"),
                row.getString("failure"),
                instant(row, "created_at"));
    }

    private static PayoutView.Entry entry(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new PayoutView.Entry(
                row.getString("id"),
                row.getString("kind"),
                row.getObject("reference", UUID.class),
                Money.ofMinor(row.getLong("gross_minor"), currency),
                Money.ofMinor(row.getLong("fee_minor"), currency),
                Money.ofMinor(row.getLong("net_minor"), currency),
                instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
