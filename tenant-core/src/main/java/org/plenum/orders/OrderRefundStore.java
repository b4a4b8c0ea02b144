package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.TenantSql;

/** What organizers' refunds were for. */
@ApplicationScoped
class OrderRefundStore {
    record Row(
            UUID id,
            long amountMinor,
            List<UUID> tickets,
            @Nullable String note,
            String madeBy,
            Instant createdAt) {}

    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    void insert(UUID id, UUID orderId, RefundWish wish, String madeBy) {
        sql.handle()
                .createUpdate("""
                        insert into order_refund (id, order_id, amount_minor, tickets, note, made_by, created_at)
                        values (:id, :order, :amount, :tickets, :note, :by, :now)""")
                .bind("id", id)
                .bind("order", orderId)
                .bind("amount", wish.amount().minor())
                .bindArray("tickets", UUID.class, wish.ticketIds().toArray())
                .bind("note", wish.note())
                .bind("by", madeBy)
                .bind("now", clock.instant())
                .execute();
    }

    List<Row> of(UUID orderId) {
        return sql.handle()
                .createQuery("select * from order_refund where order_id = :order")
                .bind("order", orderId)
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getLong("amount_minor"),
                        Arrays.asList((UUID[]) row.getArray("tickets").getArray()),
                        row.getString("note"),
                        row.getString("made_by"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
