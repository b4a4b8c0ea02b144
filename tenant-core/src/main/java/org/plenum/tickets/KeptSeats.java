package org.plenum.tickets;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many of the seats that are left are kept for those who wait, and so are not for sale in the shop. A quota keeps what is wanted of its ticket types, but of each no more than their other quotas have left: who waits for
 * a full room keeps no seat of the house.
 */
public final class KeptSeats {
    /**
     * A ticket type for which somebody waits.
     *
     * @param wanted seats
     * @param quotas from all of which a ticket takes a seat
     */
    public record Wanted(int wanted, Set<UUID> quotas) {
        public Wanted {
            quotas = Set.copyOf(quotas);
        }
    }

    private KeptSeats() {}

    /**
     * By quota, at least nothing.
     *
     * @param left by quota; without an entry there is no bound
     */
    public static Map<UUID, Integer> of(Collection<Wanted> all, Map<UUID, Integer> left) {
        Map<UUID, Integer> kept = new HashMap<>();
        for (Wanted type : all) {
            for (UUID quota : type.quotas()) {
                int others = type.quotas().stream()
                        .filter(other -> !other.equals(quota))
                        .mapToInt(other -> Math.max(0, left.getOrDefault(other, Integer.MAX_VALUE)))
                        .min()
                        .orElse(Integer.MAX_VALUE);
                kept.merge(quota, Math.min(type.wanted(), others), Integer::sum);
            }
        }
        return kept;
    }
}
