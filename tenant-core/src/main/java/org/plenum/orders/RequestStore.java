package org.plenum.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.AnswerJson;
import org.plenum.tenancy.TenantSql;

/** The table of requests. */
@ApplicationScoped
class RequestStore {
    private static final String ROWS =
            "select o.*, r.asked_at, r.decided_at, r.decided_by, r.reason from order_request r join orders o on o.id = r.order_id ";

    private record Of<T>(UUID order, T what) {}

    @Inject
    TenantSql sql;

    void insert(UUID order, UUID event, Instant now) {
        sql.handle()
                .createUpdate("insert into order_request (order_id, event_id, asked_at) values (:order, :event, :now)")
                .bind("order", order)
                .bind("event", event)
                .bind("now", now)
                .execute();
    }

    void decide(UUID order, boolean approved, Instant now, String by, @Nullable String reason) {
        sql.handle()
                .createUpdate(
                        "update order_request set approved = :approved, decided_at = :now, decided_by = :by, reason = :reason where order_id = :order")
                .bind("order", order)
                .bind("approved", approved)
                .bind("now", now)
                .bind("by", by)
                .bind("reason", reason)
                .execute();
    }

    Optional<RequestView> find(UUID order) {
        return with(sql.handle()
                        .createQuery(ROWS + "where r.order_id = :order")
                        .bind("order", order)
                        .map((row, context) -> view(row))
                        .list())
                .stream()
                .findFirst();
    }

    /**
     * In the order in which they came.
     *
     * @param pattern of a part of code, name or address
     */
    List<RequestView> list(UUID event, @Nullable OrderStatus status, String pattern, @Nullable UUID after, int limit) {
        return with(sql.handle()
                .createQuery(ROWS + """
                        where r.event_id = :event and (:status::text is null or o.status = :status) and (:after::uuid is null or o.id > :after)
                          and (lower(o.code) like :pattern or lower(o.buyer_name) like :pattern or lower(o.buyer_email) like :pattern)
                        order by o.id limit :limit""")
                .bind("event", event)
                .bind("status", status == null ? null : status.name())
                .bind("after", after)
                .bind("pattern", pattern)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    Map<OrderStatus, Integer> counts(UUID event) {
        return sql.handle()
                .createQuery(
                        "select o.status, count(*) as n from order_request r join orders o on o.id = r.order_id where r.event_id = :event group by 1")
                .bind("event", event)
                .reduceRows(new EnumMap<>(OrderStatus.class), (counts, row) -> {
                    counts.put(
                            OrderStatus.valueOf(row.getColumn("status", String.class)),
                            row.getColumn("n", Integer.class));
                    return counts;
                });
    }

    /** With what was asked for, in two questions for all of them. */
    private List<RequestView> with(List<RequestView> requests) {
        if (requests.isEmpty()) {
            return requests;
        }
        Object[] ids = requests.stream().map(RequestView::orderId).toArray();
        Map<UUID, Currency> currencies = requests.stream()
                .collect(java.util.stream.Collectors.toMap(
                        RequestView::orderId, request -> request.total().currency()));
        Map<UUID, List<LineView>> lines = sql
                .handle()
                .createQuery("select * from order_line where order_id = any(:orders) order by order_id, position")
                .bindArray("orders", UUID.class, ids)
                .map((row, context) -> {
                    UUID order = row.getObject("order_id", UUID.class);
                    return new Of<>(order, Lines.line(row, java.util.Objects.requireNonNull(currencies.get(order))));
                })
                .list()
                .stream()
                .collect(groupingBy(Of::order, mapping(Of::what, toList())));
        Map<UUID, List<RequestView.Guest>> guests = sql
                .handle()
                .createQuery(
                        "select order_id, name, answers from order_attendee where order_id = any(:orders) order by order_id, position")
                .bindArray("orders", UUID.class, ids)
                .map((row, context) -> new Of<>(
                        row.getObject("order_id", UUID.class),
                        new RequestView.Guest(row.getString("name"), AnswerJson.read(row.getString("answers")))))
                .list()
                .stream()
                .collect(groupingBy(Of::order, mapping(Of::what, toList())));
        return requests.stream()
                .map(request -> with(
                        request,
                        lines.getOrDefault(request.orderId(), List.of()),
                        guests.getOrDefault(request.orderId(), List.of())))
                .toList();
    }

    private static RequestView with(RequestView request, List<LineView> lines, List<RequestView.Guest> guests) {
        return new RequestView(
                request.orderId(),
                request.eventId(),
                request.code(),
                request.status(),
                request.buyerName(),
                request.buyerEmail(),
                request.locale(),
                Hold.total(lines, request.total().currency()),
                lines,
                request.askedAt(),
                request.expiresAt(),
                request.decidedAt(),
                request.decidedBy(),
                request.reason(),
                request.answers(),
                guests);
    }

    private static RequestView view(ResultSet row) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new RequestView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("code"),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("buyer_name"),
                row.getString("buyer_email"),
                row.getString("locale"),
                org.plenum.kernel.Money.zero(Currency.getInstance(row.getString("currency"))),
                List.of(),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by"),
                row.getString("reason"),
                AnswerJson.read(row.getString("answers")),
                List.of());
    }
}
