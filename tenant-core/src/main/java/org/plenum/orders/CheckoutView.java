package org.plenum.orders;

import org.jspecify.annotations.Nullable;

/**
 * Where a checkout goes on.
 *
 * @param orderSecret whoever has it may see the order and its tickets
 * @param checkoutUrl where to pay; null when there is nothing to pay and the order is confirmed
 */
public record CheckoutView(
        String orderCode, String orderSecret, @Nullable String checkoutUrl) {}
