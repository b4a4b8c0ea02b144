package org.plenum.orders;

import java.util.UUID;

/**
 * Fired in the transaction in which a ticket has got another name or another holder.
 *
 * @param transferred to somebody else: its former codes let nobody in any more
 */
public record TicketChanged(
        UUID orderId,
        UUID eventId,
        UUID ticketId,
        UUID changeId,
        boolean transferred,
        String nameBefore,
        String nameAfter,
        String holderEmail) {}
