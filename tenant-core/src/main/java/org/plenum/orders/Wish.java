package org.plenum.orders;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Reader;

/**
 * What a customer wants to reserve.
 *
 * @param id of the order that it becomes
 * @param promoCodes in capital letters, each once
 * @param groups to which the customer belongs, as far as they are logged in
 * @param reader in whose words the lines are written; null for those of the organizer
 */
record Wish(
        UUID id,
        String secretHash,
        List<ReservationItem> items,
        List<String> promoCodes,
        Set<UUID> groups,
        @Nullable Reader reader) {
    Wish {
        items = List.copyOf(items);
        promoCodes = List.copyOf(promoCodes);
        groups = Set.copyOf(groups);
    }
}
