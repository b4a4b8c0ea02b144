package org.plenum.tickets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many of the seats that are left are kept for those who wait, and so are not for sale in the shop. A quota keeps what is wanted of its ticket types, but of each no more than their other quotas have left: who waits for
 * a full room keeps no seat of the house.
 */
public final class KeptSeats {
    private KeptSeats() {}

    /**
     * By quota, at least nothing.
     *
     * @param wanted seats by ticket type
     * @param quotas of ticket types: a ticket takes a seat from each of them
     * @param left by quota; without an entry there is no bound
     */
    public static Map<UUID, Integer> of(
            Map<UUID, Integer> wanted, Map<UUID, Set<UUID>> quotas, Map<UUID, Integer> left) {
        Map<UUID, Integer> kept = new HashMap<>();
        wanted.forEach((type, seats) -> {
            Set<UUID> its = quotas.getOrDefault(type, Set.of());
            for (UUID quota : its) {
                int others = its.stream()
                        .filter(other -> !other.equals(quota))
                        .mapToInt(other -> Math.max(0, left.getOrDefault(other, Integer.MAX_VALUE)))
                        .min()
                        .orElse(Integer.MAX_VALUE);
                kept.merge(quota, Math.min(seats, others), Integer::sum);
            }
        });
        return kept;
    }
}
