package org.plenum.waiting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is served with what is left. The line is served from its head. Whoever does not fit is passed by those behind who do, but not by more than a certain number of them: from then on what is left is kept until
 * it is enough. So a large party waits longer than a small one and never for ever, and seats do not lie idle for it at once.
 */
final class WaitingLine {
    /** So many may be served before somebody who stood in front of them. */
    static final int PASSES_MAX = 5;

    /**
     * @param passes by how many they have been passed already
     */
    record Waiter(UUID id, UUID ticketType, int seats, int passes) {}

    /**
     * @param served in their order
     * @param passes new numbers of those who were passed
     */
    record Plan(List<Waiter> served, Map<UUID, Integer> passes) {
        Plan {
            served = List.copyOf(served);
            passes = Map.copyOf(passes);
        }
    }

    private static final class Passed {
        final Waiter waiter;
        final List<UUID> lacking;
        int passes;

        Passed(Waiter waiter, List<UUID> lacking) {
            this.waiter = waiter;
            this.lacking = lacking;
            this.passes = waiter.passes();
        }
    }

    private final Map<UUID, Set<UUID>> quotasOf;
    private final Map<UUID, Integer> left;
    private final int passesMax;
    private final List<Waiter> served = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();

    private WaitingLine(Map<UUID, Set<UUID>> quotasOf, Map<UUID, Integer> left, int passesMax) {
        this.quotasOf = quotasOf;
        this.left = new HashMap<>(left);
        this.passesMax = passesMax;
    }

    /**
     * @param line in the order of the policy, of one event
     * @param quotasOf ticket types: from all of them a ticket takes a seat
     * @param left by quota; without an entry there is no bound
     */
    static Plan plan(List<Waiter> line, Map<UUID, Set<UUID>> quotasOf, Map<UUID, Integer> left, int passesMax) {
        WaitingLine plan = new WaitingLine(quotasOf, left, passesMax);
        line.forEach(plan::next);
        Map<UUID, Integer> passes = new HashMap<>();
        for (Passed one : plan.passed) {
            if (one.passes > one.waiter.passes()) {
                passes.put(one.waiter.id(), one.passes);
            }
        }
        return new Plan(plan.served, passes);
    }

    private void next(Waiter waiter) {
        Set<UUID> quotas = requireNonNull(quotasOf.get(waiter.ticketType()));
        List<UUID> lacking = quotas.stream()
                .filter(quota -> left.getOrDefault(quota, Integer.MAX_VALUE) < waiter.seats())
                .toList();
        if (lacking.isEmpty()) {
            quotas.forEach(quota -> left.computeIfPresent(quota, (same, were) -> were - waiter.seats()));
            served.add(waiter);
            passed.stream()
                    .filter(before -> before.lacking.stream().anyMatch(quotas::contains))
                    .forEach(before -> {
                        before.passes++;
                        keepFor(before);
                    });
        } else {
            Passed late = new Passed(waiter, lacking);
            passed.add(late);
            keepFor(late);
        }
    }

    /** From a certain number on nobody passes any more: what they lack is for them. */
    private void keepFor(Passed waiter) {
        if (waiter.passes >= passesMax) {
            waiter.lacking.forEach(quota -> left.put(quota, 0));
        }
    }
}
