package org.plenum.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * A customer's bank wants money back.
 *
 * @param id Stripe's
 * @param reference what the payment was for
 * @param taken out of the account because of it; nothing for an inquiry, and again after it was won
 * @param reason Stripe's word for it, like {@code fraudulent}
 * @param dueAt until when the organization can answer; null when it cannot any more
 * @param closedAt since when it is known to be over; null before
 */
public record DisputeView(
        String id,
        UUID paymentId,
        UUID reference,
        Money amount,
        Money taken,
        String reason,
        DisputeStatus status,
        @Nullable Instant dueAt,
        Instant openedAt,
        @Nullable Instant closedAt) {}
