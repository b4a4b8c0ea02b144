package org.plenum.orders;

import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * What an organizer lets customers do after they have bought; null keeps the default of {@link SaleRulesView}.
 *
 * @param cancellable whether customers may cancel by themselves
 * @param cancelDaysBefore until how many days before the start
 * @param refundPercent how much of what was paid goes back
 * @param fee that is kept of it, per order
 */
public record SaleRulesDraft(
        @Nullable Boolean cancellable,
        @Nullable Integer cancelDaysBefore,
        @Nullable Integer refundPercent,
        @Nullable Money fee) {}
