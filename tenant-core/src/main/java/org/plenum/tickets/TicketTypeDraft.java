package org.plenum.tickets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.kernel.Translations;

/**
 * What an organizer says about a ticket type; null where nothing is said.
 *
 * @param code short, unique within the event; null makes one from the name, or keeps the present one
 * @param price in the event's currency; zero is free
 * @param taxRatePercent 0 to 50 with at most two decimals; null is 0
 * @param taxIncluded in the price; otherwise it comes on top of it. Null is true
 * @param quantity how many there are; null for as many as the event admits
 * @param salesStartAt null for at once
 * @param salesEndAt null for until the event ends
 * @param minPerOrder null is 1
 * @param maxPerOrder null is 10
 * @param translations name and description in other languages than the event's
 * @param visibility null is PUBLIC
 * @param groups who is offered it, when its visibility is BY_GROUP
 * @param terms null is none
 * @param position order in lists; null puts it last, or keeps it
 */
public record TicketTypeDraft(
        @Nullable String code,
        @Nullable String name,
        @Nullable String description,
        Translations translations,
        @Nullable Money price,
        @Nullable BigDecimal taxRatePercent,
        @Nullable Boolean taxIncluded,
        @Nullable Integer quantity,
        @Nullable Instant salesStartAt,
        @Nullable Instant salesEndAt,
        @Nullable Integer minPerOrder,
        @Nullable Integer maxPerOrder,
        @Nullable TicketVisibility visibility,
        List<UUID> groups,
        @Nullable TicketTerms terms,
        @Nullable Integer position) {
    public TicketTypeDraft {
        groups = List.copyOf(groups);
    }
}
