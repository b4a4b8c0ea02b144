package org.plenum.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.TenantSql;

/** The table of those who wait. Whoever changes what is wanted counts it, see {@link org.plenum.tickets.TicketWaits}. */
@ApplicationScoped
class WaitingStore {
    /** A row of the organizer's list. */
    record Placed(WaitingEntry entry, @Nullable Integer position) {}

    @Inject
    TenantSql sql;

    private static String order(WaitingPolicy policy) {
        return switch (policy) {
            case FIRST_COME -> "id";
            case LOTTERY -> "round nulls last, lot, id";
            case PRIORITY -> "preferred desc, id";
        };
    }

    /** False when this address waits for the type already, or has an offer. */
    boolean insert(WaitingEntry entry) {
        return sql.handle()
                        .createUpdate("""
                                insert into waiting_entry (id, event_id, ticket_type_id, seats, name, email, locale, status, preferred, joined_at)
                                values (:id, :event, :type, :seats, :name, :email, :locale, :status, :preferred, :joined) on conflict do nothing""")
                        .bind("id", entry.id())
                        .bind("event", entry.eventId())
                        .bind("type", entry.ticketTypeId())
                        .bind("seats", entry.seats())
                        .bind("name", entry.name())
                        .bind("email", entry.email())
                        .bind("locale", entry.locale())
                        .bind("status", entry.status())
                        .bind("preferred", entry.preferred())
                        .bind("joined", entry.joinedAt())
                        .execute()
                == 1;
    }

    Optional<WaitingEntry> find(UUID id) {
        return sql.handle()
                .createQuery("select * from waiting_entry where id = :id")
                .bind("id", id)
                .map((row, context) -> WaitingEntry.of(row))
                .findOne();
    }

    Optional<WaitingEntry> openOf(UUID ticketTypeId, String email) {
        return sql.handle()
                .createQuery(
                        "select * from waiting_entry where ticket_type_id = :type and lower(email) = lower(:email) and status in ('WAITING', 'OFFERED')")
                .bind("type", ticketTypeId)
                .bind("email", email)
                .map((row, context) -> WaitingEntry.of(row))
                .findOne();
    }

    int openOf(UUID eventId) {
        return sql.handle()
                .createQuery(
                        "select count(*) from waiting_entry where event_id = :event and status in ('WAITING', 'OFFERED')")
                .bind("event", eventId)
                .mapTo(Integer.class)
                .one();
    }

    /** For which somebody waits. */
    List<UUID> types(UUID eventId) {
        return sql.handle()
                .createQuery(
                        "select distinct ticket_type_id from waiting_entry where event_id = :event and status = 'WAITING'")
                .bind("event", eventId)
                .mapTo(UUID.class)
                .list();
    }

    /** Those who have drawn no lot yet draw one, behind all who have. */
    void drawLots(UUID eventId) {
        sql.handle().createUpdate("""
                        update waiting_entry set lot = gen_random_uuid(), round = (select coalesce(max(round), 0) + 1 from waiting_entry where event_id = :event)
                        where event_id = :event and status = 'WAITING' and lot is null""").bind("event", eventId).execute();
    }

    List<WaitingEntry> line(UUID eventId, WaitingPolicy policy, int limit) {
        return sql.handle()
                .createQuery("select * from waiting_entry where event_id = :event and status = 'WAITING' order by "
                        + order(policy) + " limit :limit")
                .bind("event", eventId)
                .bind("limit", limit)
                .map((row, context) -> WaitingEntry.of(row))
                .list();
    }

    /** From 1, among those who wait for the same; null when that is not drawn yet, or they do not wait. */
    @Nullable
    Integer position(WaitingEntry entry, WaitingPolicy policy) {
        return sql.handle()
                .createQuery("select n from (select id, lot, row_number() over (order by " + order(policy)
                        + ") as n from waiting_entry where ticket_type_id = :type and status = 'WAITING') as placed where id = :id"
                        + (policy == WaitingPolicy.LOTTERY ? " and lot is not null" : ""))
                .bind("type", entry.ticketTypeId())
                .bind("id", entry.id())
                .mapTo(Integer.class)
                .findOne()
                .orElse(null);
    }

    /**
     * In the order in which they came; those who wait with their place in the line.
     *
     * @param pattern of a part of name or address
     */
    List<Placed> list(
            UUID eventId,
            WaitingPolicy policy,
            @Nullable WaitingStatus status,
            String pattern,
            @Nullable UUID after,
            int limit) {
        return sql.handle()
                .createQuery("""
                        select * from (select w.*, case when status = 'WAITING' then row_number() over (partition by ticket_type_id, status order by %s) end as n
                          from waiting_entry w where event_id = :event) as placed
                        where (:status::text is null or status = :status) and (lower(name) like :pattern or lower(email) like :pattern) and (:after::uuid is null or id > :after) order by id limit :limit""".formatted(order(policy)))
                .bind("event", eventId)
                .bind("status", status == null ? null : status.name())
                .bind("pattern", pattern)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Placed(
                        WaitingEntry.of(row),
                        row.getObject("n", Long.class) == null
                                        || (policy == WaitingPolicy.LOTTERY && row.getObject("lot") == null)
                                ? null
                                : row.getInt("n")))
                .list();
    }

    /** By ticket type and status: how many and how many seats. */
    List<WaitingCount> counts(UUID eventId) {
        return sql.handle()
                .createQuery(
                        "select ticket_type_id, status, count(*) as parties, sum(seats) as seats from waiting_entry where event_id = :event group by 1, 2")
                .bind("event", eventId)
                .map((row, context) -> new WaitingCount(
                        row.getObject("ticket_type_id", UUID.class),
                        WaitingStatus.valueOf(row.getString("status")),
                        row.getInt("parties"),
                        row.getInt("seats")))
                .list();
    }

    /** Whether they still wait; then they do until the transaction ends. */
    boolean lock(UUID id) {
        return sql.handle()
                .createQuery("select 1 from waiting_entry where id = :id and status = 'WAITING' for update")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** False when they do not wait any more. */
    boolean offer(UUID id, UUID orderId, Instant until) {
        return sql.handle()
                        .createUpdate(
                                "update waiting_entry set status = 'OFFERED', order_id = :order, offered_until = :until where id = :id and status = 'WAITING'")
                        .bind("id", id)
                        .bind("order", orderId)
                        .bind("until", until)
                        .execute()
                == 1;
    }

    void pass(Map<UUID, Integer> passes) {
        sql.handle()
                .createUpdate(
                        "update waiting_entry w set passes = p.n from unnest(:ids, :numbers) as p (id, n) where w.id = p.id")
                .bindArray("ids", UUID.class, passes.keySet().toArray())
                .bindArray("numbers", Integer.class, passes.values().toArray())
                .execute();
    }

    /** False when they are not in that state any more. */
    boolean end(UUID id, WaitingStatus from, WaitingStatus end, Instant now) {
        return sql.handle()
                        .createUpdate(
                                "update waiting_entry set status = :end, ended_at = :now where id = :id and status = :from")
                        .bind("id", id)
                        .bind("from", from)
                        .bind("end", end)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Those to whom the reservations were offered; their ids. */
    List<UUID> lapse(Collection<UUID> orders, Instant now) {
        return sql.handle()
                .createQuery(
                        "update waiting_entry set status = 'LAPSED', ended_at = :now where order_id = any(:orders) and status = 'OFFERED' returning id")
                .bind("now", now)
                .bindArray("orders", UUID.class, orders.toArray())
                .mapTo(UUID.class)
                .list();
    }

    /** Also when the payment came after the end, and was honoured. */
    void bought(UUID order, Instant now) {
        sql.handle()
                .createUpdate(
                        "update waiting_entry set status = 'BOUGHT', ended_at = :now where order_id = :order and status in ('OFFERED', 'LAPSED')")
                .bind("now", now)
                .bind("order", order)
                .execute();
    }

    /** Events of these orders for which somebody waits. */
    List<UUID> waitedOf(Collection<UUID> orders) {
        return sql.handle()
                .createQuery(
                        "select distinct o.event_id from orders o join ticket_wait w on w.event_id = o.event_id and w.seats > 0 where o.id = any(:orders)")
                .bindArray("orders", UUID.class, orders.toArray())
                .mapTo(UUID.class)
                .list();
    }
}
