package org.plenum.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * A payment as the feature sees it that asked for it.
 *
 * @param url where the customer pays while it is OPEN
 */
public record PaymentView(
        UUID id,
        UUID reference,
        Money amount,
        PaymentState state,
        @Nullable String url,
        Money refunded) {}
