package org.plenum.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * Money that came to the organization's account, or was written down by hand.
 *
 * @param amount below zero when it was sent back
 * @param byHand no bank has told it
 * @param reason why a person has to decide, or had to
 * @param orderCode for which it counts, or, while it is open, which it seems to name
 * @param decidedBy name of who did; null for nobody
 */
public record BankEntryView(
        UUID id,
        LocalDate bookedOn,
        Money amount,
        @Nullable String payer,
        @Nullable String payerIban,
        String purpose,
        boolean byHand,
        BankEntryState state,
        @Nullable BankEntryReason reason,
        @Nullable String orderCode,
        @Nullable String note,
        @Nullable String decidedBy,
        Instant createdAt) {}
