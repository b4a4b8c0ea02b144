package org.plenum.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * What an organizer lets customers do after they have bought; null keeps the default of {@link SaleRulesView}.
 *
 * @param changesAllowed whether customers may change names, answers and holders of tickets
 * @param changesUntil null for the start of the event
 * @param cancellable whether customers may cancel by themselves
 * @param cancelDaysBefore until how many days before the start
 * @param refundPercent how much of what was paid goes back
 * @param fee that is kept of it, per order
 */
public record SaleRulesDraft(
        @Nullable Boolean changesAllowed,
        @Nullable Instant changesUntil,
        @Nullable Boolean cancellable,
        @Nullable Integer cancelDaysBefore,
        @Nullable Integer refundPercent,
        @Nullable Money fee) {}
