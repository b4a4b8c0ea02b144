package org.plenum.tickets;

import org.jspecify.annotations.Nullable;

/**
 * On what terms tickets of a type are sold, beside their price.
 *
 * @param approval an order with one of them is a request until an organizer approves it
 * @param addOn null when they are sold by themselves
 */
public record TicketTerms(boolean approval, @Nullable AddOn addOn) {
    public static final TicketTerms NONE = new TicketTerms(false, null);

    /** Whether somebody can wait for them alone and buy what is offered. */
    public boolean canBeWaitedFor() {
        return !approval && addOn == null;
    }
}
