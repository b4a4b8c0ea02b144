package org.plenum.orders;

import java.util.UUID;

/** Fired when there is something to tell to the buyer of an order that is paid by bank transfer, in the transaction in which it happened. */
public record TransferTurned(UUID orderId, UUID eventId, TransferTurn turn) {}
