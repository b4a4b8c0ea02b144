package org.plenum.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * Money that the organization has to send back by hand, for it came by hand.
 *
 * @param id of the refund
 * @param orderCode of the order
 * @param payerIban as the bank told; null when it did not
 */
public record OwedView(
        UUID id,
        Money amount,
        String orderCode,
        @Nullable String payer,
        @Nullable String payerIban,
        Instant createdAt) {}
