package org.plenum.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket type with what its quotas have left.
 *
 * @param left by quota; without an entry there is no bound
 * @param wanted seats that those who wait for it want
 */
record Counted(TicketTypeView view, Set<UUID> quotas, Map<UUID, Integer> left, int wanted) {
    static Counted of(ResultSet row, TicketTypeView view) throws SQLException {
        Set<UUID> quotas = new HashSet<>();
        Map<UUID, Integer> left = new HashMap<>();
        note(
                quotas,
                left,
                row.getObject("quota_id", UUID.class),
                row.getObject("capacity", Integer.class),
                row.getInt("taken"));
        note(
                quotas,
                left,
                row.getObject("outer_id", UUID.class),
                row.getObject("outer_capacity", Integer.class),
                row.getInt("outer_taken"));
        return new Counted(view, quotas, left, row.getInt("wanted"));
    }

    private static void note(
            Set<UUID> quotas, Map<UUID, Integer> left, @Nullable UUID quota, @Nullable Integer capacity, int taken) {
        if (quota != null) {
            quotas.add(quota);
            if (capacity != null) {
                left.put(quota, Math.max(0, capacity - taken));
            }
        }
    }

    /** All of an event, none of which offers what is kept for those who wait. */
    static List<TicketTypeView> views(List<Counted> all) {
        List<KeptSeats.Wanted> wanted = all.stream()
                .filter(type -> type.wanted > 0)
                .map(type -> new KeptSeats.Wanted(type.wanted, type.quotas))
                .toList();
        Map<UUID, Integer> left = new HashMap<>();
        all.forEach(type -> left.putAll(type.left));
        Map<UUID, Integer> kept = KeptSeats.of(wanted, left);
        return all.stream().map(type -> type.without(kept, left)).toList();
    }

    private TicketTypeView without(Map<UUID, Integer> kept, Map<UUID, Integer> leftOf) {
        Integer available = view.available();
        if (available == null || kept.isEmpty()) {
            return view;
        }
        int most = quotas.stream()
                .filter(leftOf::containsKey)
                .mapToInt(quota -> leftOf.getOrDefault(quota, 0) - kept.getOrDefault(quota, 0))
                .min()
                .orElse(available);
        return most < available ? view.withAvailable(Math.max(0, most)) : view;
    }
}
