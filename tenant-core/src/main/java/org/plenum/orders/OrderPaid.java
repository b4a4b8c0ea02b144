package org.plenum.orders;

import java.util.UUID;

/** Fired once per order, in the transaction that delivers its tickets; also for orders that cost nothing. */
public record OrderPaid(UUID orderId, UUID eventId) {}
