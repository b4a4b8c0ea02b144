package org.plenum.tickets;

/**
 * On what terms tickets of a type are sold, beside their price.
 *
 * @param approval an order with one of them is a request until an organizer approves it
 */
public record TicketTerms(boolean approval) {
    public static final TicketTerms NONE = new TicketTerms(false);
}
