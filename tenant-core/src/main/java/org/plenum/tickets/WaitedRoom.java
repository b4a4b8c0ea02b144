package org.plenum.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the quotas of an event have left while people wait for some of its ticket types. */
final class WaitedRoom {
    private final Map<UUID, Integer> wanted = new HashMap<>();
    private final Map<UUID, Set<UUID>> quotas = new HashMap<>();
    private final Map<UUID, Integer> left = new HashMap<>();

    /** A quota of a ticket type. */
    UUID note(ResultSet row) throws SQLException {
        UUID type = row.getObject("type_id", UUID.class);
        UUID quota = row.getObject("quota_id", UUID.class);
        Integer seats = row.getObject("left_over", Integer.class);
        if (row.getInt("seats") > 0) {
            wanted.put(type, row.getInt("seats"));
        }
        quotas.computeIfAbsent(type, fresh -> new HashSet<>()).add(quota);
        if (seats != null) {
            left.put(quota, Math.max(0, seats));
        }
        return quota;
    }

    /** None of which offers what is kept for those who wait. */
    List<TicketTypeView> without(List<TicketTypeView> types) {
        Map<UUID, Integer> kept = KeptSeats.of(wanted, quotas, left);
        return types.stream().map(type -> without(type, kept)).toList();
    }

    private TicketTypeView without(TicketTypeView type, Map<UUID, Integer> kept) {
        Integer available = type.available();
        if (available == null) {
            return type;
        }
        int most = quotas.getOrDefault(type.id(), Set.of()).stream()
                .filter(left::containsKey)
                .mapToInt(quota -> left.getOrDefault(quota, 0) - kept.getOrDefault(quota, 0))
                .min()
                .orElse(available);
        return most < available ? type.withAvailable(Math.max(0, most)) : type;
    }
}
