package org.plenum.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * Money on its way back, as the feature sees it that asked for it.
 *
 * @param reason given when it was asked for
 * @param finishedAt since when it is certain how it ended; null before
 */
public record RefundView(
        UUID id,
        Money amount,
        String reason,
        RefundState state,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
