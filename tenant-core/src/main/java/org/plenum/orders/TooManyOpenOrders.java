package org.plenum.orders;

import org.plenum.kernel.DomainException;

/** One address holds more unpaid purchases of an event than anybody needs. */
public final class TooManyOpenOrders extends DomainException {
    TooManyOpenOrders() {
        super(
                Kind.LIMITED,
                "too-many-open-orders",
                "There are too many unpaid orders for this e-mail address. Please pay one of them or wait a few minutes.");
    }
}
