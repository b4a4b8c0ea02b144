package org.plenum.orders;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;
import org.plenum.tenancy.TenantSql;

/** Holding seats that are kept for those who have waited for them. Such a hold is like any other, but for its length. */
@Door
public class KeptHolds {
    /**
     * What is there to be held.
     *
     * @param quotas of each ticket type: from all of them a ticket takes a seat
     * @param left by quota; without an entry there is no bound
     */
    public record Room(Map<UUID, Set<UUID>> quotas, Map<UUID, Integer> left) {
        public Room {
            quotas = Map.copyOf(quotas);
            left = Map.copyOf(left);
        }
    }

    @Inject
    TenantSql sql;

    @Inject
    Holds holds;

    /** Nobody takes or frees seats of these ticket types until the transaction ends. */
    @Unrestricted("called by the waiting list; no edge calls it")
    public Room lock(Collection<UUID> ticketTypes) {
        Object[] types = ticketTypes.toArray();
        sql.handle()
                .createQuery(HoldSql.LOCK)
                .bindArray(0, UUID.class, types)
                .bindArray(1, UUID.class, types)
                .mapTo(UUID.class)
                .list();
        Map<UUID, Set<UUID>> quotas = new HashMap<>();
        Map<UUID, Integer> left = new HashMap<>();
        sql.handle()
                .createQuery(
                        "select t.id as type_id, q.id as quota_id, q.capacity - q.taken as left_over from ticket_type t join quota k on k.id = t.quota_id "
                                + HoldSql.ITS_QUOTAS + "where t.id = any(:types)")
                .bindArray("types", UUID.class, types)
                .map((row, context) -> {
                    UUID quota = row.getObject("quota_id", UUID.class);
                    Integer seats = row.getObject("left_over", Integer.class);
                    if (seats != null) {
                        left.put(quota, seats);
                    }
                    return quotas.computeIfAbsent(row.getObject("type_id", UUID.class), type -> new HashSet<>())
                            .add(quota);
                })
                .list();
        return new Room(quotas, left);
    }

    /**
     * In the caller's transaction. False when it cannot be: less is left, or it is not on sale.
     *
     * @param id of the reservation
     * @param secret with which its customer acts on it
     */
    @Unrestricted("called by the waiting list; no edge calls it")
    public boolean hold(String eventCode, UUID id, String secret, ReservationItem item, Instant until) {
        return holds.takeKept(eventCode, id, secret, item, until);
    }
}
