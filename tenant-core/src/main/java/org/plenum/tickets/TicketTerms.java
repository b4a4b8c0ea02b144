package org.plenum.tickets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what terms tickets of a type are sold, beside their price.
 *
 * @param approval an order with one of them is a request until an organizer approves it
 * @param addOn null when they are sold by themselves
 * @param parts of a bundle: what one of it gives, instead of a ticket of its own; empty for others
 */
public record TicketTerms(boolean approval, @Nullable AddOn addOn, List<BundlePart> parts) {
    public static final TicketTerms NONE = new TicketTerms(false, null, List.of());

    public TicketTerms {
        parts = List.copyOf(parts);
    }

    public boolean isBundle() {
        return !parts.isEmpty();
    }

    /** Whether somebody can wait for them alone and buy what is offered. */
    public boolean canBeWaitedFor() {
        return !approval && addOn == null && parts.isEmpty();
    }
}
