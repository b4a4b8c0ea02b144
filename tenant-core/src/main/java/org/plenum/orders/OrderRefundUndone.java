package org.plenum.orders;

import java.util.UUID;

/** Fired in the transaction that records that money which had gone back has not, after all. */
public record OrderRefundUndone(UUID orderId, UUID eventId) {}
