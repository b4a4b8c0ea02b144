package org.plenum.orders;

import java.util.UUID;

/**
 * Fired in the transaction in which somebody offers a ticket to somebody else.
 *
 * @param token with which it is accepted; known to nobody but the mail that is made of this
 */
public record TicketOffered(
        UUID orderId, UUID eventId, UUID transferId, String token, String fromName, String toName, String toEmail) {}
