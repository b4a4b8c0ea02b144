package org.plenum.orders;

import java.util.UUID;

/** Fired in the transaction that frees the seats of a reservation whose time ran out. */
public record HoldExpired(UUID orderId, UUID eventId) {}
