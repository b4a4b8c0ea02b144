package org.plenum.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.TenantSql;

/**
 * The table of quotas, as organizers change it; sales count in it with statements of their own. Everybody locks an event's quota, and those that ticket
 * types share, before those within it, and those by id.
 */
@ApplicationScoped
class QuotaStore {
    @Inject
    TenantSql sql;

    /** Within the event's own quota, if it has one. */
    void insert(UUID id, UUID eventId, @Nullable Integer capacity) {
        sql.handle()
                .createUpdate("""
                        insert into quota (id, event_id, within, capacity)
                        values (:id, :event, (select id from quota where id = :event), :capacity)""")
                .bind("id", id)
                .bind("event", eventId)
                .bind("capacity", capacity)
                .execute();
    }

    /** @throws BelowTaken when more is taken than the new bound allows */
    void setCapacity(UUID id, @Nullable Integer capacity) {
        int changed = sql.handle()
                .createUpdate(
                        "update quota set capacity = :capacity where id = :id and (:capacity::int is null or taken <= :capacity::int)")
                .bind("id", id)
                .bind("capacity", capacity)
                .execute();
        if (changed == 0) {
            throw new BelowTaken(sql.handle()
                    .createQuery("select taken from quota where id = :id")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .one());
        }
    }

    /** @throws TicketsTaken when anything is taken */
    void delete(UUID id) {
        int deleted = sql.handle()
                .createUpdate("delete from quota where id = :id and taken = 0")
                .bind("id", id)
                .execute();
        if (deleted == 0) {
            throw new TicketsTaken();
        }
    }

    boolean exists(UUID id) {
        return sql.handle()
                .createQuery("select 1 from quota where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /**
     * Gives the event a quota of its own, within which from now on its ticket types' quotas lie.
     *
     * @throws BelowTaken when more is taken already
     */
    void bound(UUID eventId, int capacity) {
        stopSales();
        int taken = sql.handle()
                .createQuery("select coalesce(sum(taken), 0) from quota where event_id = :event and name is null")
                .bind("event", eventId)
                .mapTo(Integer.class)
                .one();
        if (taken > capacity) {
            throw new BelowTaken(taken);
        }
        sql.handle()
                .createUpdate("""
                        insert into quota (id, event_id, capacity, taken, sold)
                        select :event, :event, :capacity, coalesce(sum(taken), 0), coalesce(sum(sold), 0) from quota
                        where event_id = :event and name is null""")
                .bind("event", eventId)
                .bind("capacity", capacity)
                .execute();
        sql.handle()
                .createUpdate(
                        "update quota set within = :event where event_id = :event and id <> :event and name is null")
                .bind("event", eventId)
                .execute();
    }

    /**
     * Those of the organization that have locked a quota have ended, and others wait until the transaction ends: a sale that has read which quotas a ticket
     * counts in would not count in a new one. The mode is the weakest that keeps out who only locks a row.
     */
    void stopSales() {
        sql.handle().execute("lock table quota in exclusive mode");
    }

    /** Zero if nothing of the whole event is held or sold; none can be taken until the transaction ends. */
    int lockTaken(UUID eventId) {
        return sql
                .handle()
                .createQuery(
                        "select taken from quota where event_id = :event order by within nulls first, id for update")
                .bind("event", eventId)
                .mapTo(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
