package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenum.branding.Branding;
import org.plenum.events.EventView;
import org.plenum.invoicing.Invoicing;
import org.plenum.invoicing.SellerDraft;
import org.plenum.kernel.Ids;
import org.plenum.orders.OrderView;
import org.plenum.tenancy.TenantSql;

/** Issues invoices, numbered without gaps per organization and year, and keeps them as issued. */
@ApplicationScoped
@Transactional
class Invoices {
    @Inject
    TenantSql sql;

    @Inject
    Branding branding;

    @Inject
    Invoicing invoicing;

    @Inject
    DocumentBooks books;

    @Inject
    Clock clock;

    /** In the caller's transaction, whose failure gives the number back; the series is locked until it ends. An order has one invoice. */
    void issue(OrderView order, EventView event) {
        if (find(order.id()).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        int year = now.atZone(event.timeZone()).getYear();
        int next = sql.handle()
                .createQuery("insert into invoice_series as s (year, last) values (:year, 1)"
                        + " on conflict (year) do update set last = s.last + 1 returning last")
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
        Optional<SellerDraft> seller = invoicing.seller().onPaper();
        Texts texts = new Texts(order.locale());
        Invoice invoice = new Invoice(
                "INV-%d-%04d".formatted(year, next),
                now,
                event.timeZone(),
                order.code(),
                order.eventName(),
                seller.map(said -> Addressed.seller(said, texts)).orElseGet(() -> Addressed.seller(branding.current())),
                Addressed.buyer(order.buyer(), texts.locale()),
                order.buyer().vatId(),
                order.lines().stream()
                        .map(line -> new Invoice.Line(
                                line.title(), line.quantity(), line.unitPrice(), line.taxRatePercent(), line.amount()))
                        .toList(),
                order.total(),
                order.locale(),
                null,
                seller.map(said -> Addressed.legal(said, order.buyer(), event)).orElse(null));
        sql.handle()
                .createUpdate(
                        "insert into invoice (id, order_id, number, issued_at, content) values (:id, :order, :number, :now, :content::jsonb)")
                .bind("id", Ids.next())
                .bind("order", order.id())
                .bind("number", invoice.number())
                .bind("now", now)
                .bind("content", InvoiceJson.write(invoice))
                .execute();
        books.enter(invoice, order.id());
    }

    Optional<Invoice> find(UUID orderId) {
        return sql.handle()
                .createQuery("select content from invoice where order_id = :order")
                .bind("order", orderId)
                .map((row, context) -> InvoiceJson.read(row.getString("content")))
                .findOne();
    }
}
