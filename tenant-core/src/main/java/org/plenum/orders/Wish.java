package org.plenum.orders;

import java.util.List;
import java.util.UUID;

/**
 * What a customer wants to reserve.
 *
 * @param id of the order that it becomes
 */
record Wish(UUID id, String secretHash, List<ReservationItem> items) {
    Wish {
        items = List.copyOf(items);
    }
}
