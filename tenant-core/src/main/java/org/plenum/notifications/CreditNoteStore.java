package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;
import org.plenum.orders.OrderView;
import org.plenum.orders.TaxedAmount;
import org.plenum.tenancy.TenantSql;

/** Issues credit notes, numbered without gaps per organization and year, and keeps them as issued. */
@ApplicationScoped
@Transactional
class CreditNoteStore {
    @Inject
    TenantSql sql;

    @Inject
    Invoices invoices;

    @Inject
    DocumentBooks books;

    @Inject
    Clock clock;

    /**
     * Brings what is credited of an order's invoice to what has gone back of its money. In the caller's transaction, which has the order locked and whose failure gives the
     * number back.
     *
     * @return the number; empty when there is no invoice, or all is credited already
     */
    Optional<String> issue(OrderView order) {
        Optional<Invoice> invoiced = invoices.find(order.id());
        if (invoiced.isEmpty()) {
            return Optional.empty();
        }
        Money before = credited(order);
        Money amount = order.refunded().minus(before);
        if (amount.isZero()) {
            return Optional.empty();
        }
        Invoice note = note(invoiced.get(), clock.instant(), before, order.refunded());
        sql.handle()
                .createUpdate("""
                        insert into credit_note (id, order_id, number, issued_at, amount_minor, content)
                        values (:id, :order, :number, :now, :amount, :content::jsonb)""")
                .bind("id", Ids.next())
                .bind("order", order.id())
                .bind("number", note.number())
                .bind("now", note.issuedAt())
                .bind("amount", amount.minor())
                .bind("content", InvoiceJson.write(note))
                .execute();
        books.enter(note, order.id());
        return Optional.of(note.number());
    }

    private Invoice note(Invoice invoice, Instant now, Money before, Money refunded) {
        List<Invoice.Line> lines = Credit.between(invoice.rates(), before, refunded).stream()
                .map(rate ->
                        new Invoice.Line(invoice.eventName(), 1, rate.amount().gross(), rate.percent(), rate.amount()))
                .toList();
        return new Invoice(
                number(now.atZone(invoice.zone()).getYear()),
                now,
                invoice.zone(),
                invoice.orderCode(),
                invoice.eventName(),
                invoice.seller(),
                invoice.buyer(),
                invoice.buyerVatId(),
                lines,
                lines.stream()
                        .map(Invoice.Line::amount)
                        .reduce(TaxedAmount::plus)
                        .orElseThrow(),
                invoice.locale(),
                invoice.number(),
                legal(invoice));
    }

    private static Invoice.@Nullable Legal legal(Invoice invoice) {
        Invoice.Legal said = invoice.legal();
        return said == null
                ? null
                : new Invoice.Legal(
                        said.electronic(),
                        said.seller(),
                        said.buyer(),
                        said.suppliedFrom(),
                        said.suppliedUntil(),
                        said.exemption(),
                        invoice.issuedOn());
    }

    /** The series is locked until the transaction ends. */
    private String number(int year) {
        int next = sql.handle()
                .createQuery("insert into credit_note_series as s (year, last) values (:year, 1)"
                        + " on conflict (year) do update set last = s.last + 1 returning last")
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
        return "CN-%d-%04d".formatted(year, next);
    }

    private Money credited(OrderView order) {
        long minor = sql.handle()
                .createQuery("""
                        select i.refunded_before_minor + coalesce((select sum(n.amount_minor) from credit_note n where n.order_id = i.order_id), 0)
                        from invoice i where i.order_id = :order""")
                .bind("order", order.id())
                .mapTo(Long.class)
                .one();
        return Money.ofMinor(minor, order.refunded().currency());
    }

    List<CreditNote> of(UUID orderId) {
        return sql.handle()
                .createQuery(
                        "select number, content ->> 'corrects' as invoice, issued_at, amount_minor, content ->> 'currency' as currency from credit_note where order_id = :order order by issued_at, id")
                .bind("order", orderId)
                .map((row, context) -> creditNote(row))
                .list();
    }

    Optional<Invoice> find(UUID orderId, String number) {
        return sql.handle()
                .createQuery("select content from credit_note where order_id = :order and number = :number")
                .bind("order", orderId)
                .bind("number", number)
                .map((row, context) -> InvoiceJson.read(row.getString("content")))
                .findOne();
    }

    private static CreditNote creditNote(ResultSet row) throws SQLException {
        return new CreditNote(
                row.getString("number"),
                row.getString("invoice"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                Money.ofMinor(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))));
    }
}
