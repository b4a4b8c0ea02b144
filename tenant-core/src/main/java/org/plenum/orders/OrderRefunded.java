package org.plenum.orders;

import java.util.UUID;

/**
 * Fired in the transaction that records a refund.
 *
 * @param neverDelivered the payment came after the seats had gone to others, so there never were tickets
 */
public record OrderRefunded(UUID orderId, UUID eventId, boolean neverDelivered) {}
