package org.plenum.waiting;

import org.jspecify.annotations.Nullable;

/**
 * What an organizer says of an event's waiting list; null keeps the default of {@link WaitingRulesView}.
 *
 * @param preferred addresses and {@code @domains}, one a line
 */
public record WaitingRulesDraft(
        @Nullable Boolean open,
        @Nullable WaitingPolicy policy,
        @Nullable Integer offerHours,
        @Nullable String preferred) {}
