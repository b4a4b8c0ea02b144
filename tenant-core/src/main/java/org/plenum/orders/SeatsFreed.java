package org.plenum.orders;

import java.util.List;
import java.util.UUID;

/** Fired in the transaction that frees seats of these orders: they were given up, cancelled or given back, wholly or in part. The orders and their quotas are locked. */
public record SeatsFreed(List<UUID> orderIds) {
    public SeatsFreed {
        orderIds = List.copyOf(orderIds);
    }
}
