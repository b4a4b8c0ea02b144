package org.plenum.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * Money on its way to the organization's bank.
 *
 * @param id Stripe's
 * @param arrivesAt when the bank has it, as far as Stripe knows
 * @param failure Stripe's word for why the bank did not take it
 */
public record PayoutView(
        String id,
        Money amount,
        PayoutStatus status,
        Instant arrivesAt,
        @Nullable String failure,
        Instant createdAt) {
    /**
     * What a payout consists of; the nets add up to its amount.
     *
     * @param kind Stripe's word, like {@code charge} or {@code refund}
     * @param reference what was paid for; null for what is not a payment of ours
     */
    public record Entry(
            String id, String kind, @Nullable UUID reference, Money gross, Money fee, Money net, Instant createdAt) {}

    /**
     * One payout with everything in it.
     *
     * @param whole false when there are more entries than are read
     */
    public record Statement(PayoutView payout, List<Entry> entries, boolean whole) {
        public Statement {
            entries = List.copyOf(entries);
        }
    }
}
