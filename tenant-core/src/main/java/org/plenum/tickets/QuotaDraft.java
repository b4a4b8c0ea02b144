package org.plenum.tickets;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer says about a quota that ticket types share; null where nothing is said.
 *
 * @param name for organizers
 * @param quantity how many of its ticket types there are altogether
 * @param ticketTypes of the same event; each may be in several quotas
 */
public record QuotaDraft(@Nullable String name, @Nullable Integer quantity, List<UUID> ticketTypes) {
    public QuotaDraft {
        ticketTypes = List.copyOf(ticketTypes);
    }
}
