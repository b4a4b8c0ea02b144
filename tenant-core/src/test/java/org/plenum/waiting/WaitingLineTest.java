package org.plenum.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenum.waiting.WaitingLine.Waiter;

/** Nobody is served past what is left, and nobody waits for ever: also with whoever comes after them. */
class WaitingLineTest {
    private static final UUID HOUSE = new UUID(0, 1);
    private static final UUID STALLS = new UUID(0, 2);
    private static final UUID BOX = new UUID(0, 3);
    private static final Map<UUID, Set<UUID>> QUOTAS = Map.of(STALLS, Set.of(STALLS, HOUSE), BOX, Set.of(BOX, HOUSE));
    private static final int ROUNDS = 400;
    private static final int SEEDS = 200;
    private static final int PARTY_MAX = 8;

    @Test
    void theHeadIsServedFirst() {
        WaitingLine.Plan plan =
                plan(List.of(waiter(1, STALLS, 2), waiter(2, STALLS, 2), waiter(3, STALLS, 1)), 3, 9, 9);
        assertEquals(List.of(id(1), id(3)), served(plan));
        assertEquals(Map.of(id(2), 1), plan.passes(), "the second did not fit, and the third did");
    }

    @Test
    void whoHasBeenPassedOftenEnoughIsPassedNoMore() {
        Waiter patient = new Waiter(id(1), STALLS, 4, WaitingLine.PASSES_MAX);
        assertEquals(List.of(), served(plan(List.of(patient, waiter(2, STALLS, 1)), 3, 9, 9)));
        assertEquals(List.of(id(1)), served(plan(List.of(patient, waiter(2, STALLS, 1)), 4, 9, 9)));
    }

    @Test
    void withinOneRoundTheBoundHoldsToo() {
        List<Waiter> line = new ArrayList<>(List.of(waiter(0, STALLS, 8)));
        for (int n = 1; n <= 7; n++) {
            line.add(waiter(n, STALLS, 1));
        }
        assertEquals(WaitingLine.PASSES_MAX, plan(line, 7, 9, 9).served().size());
    }

    @Test
    void whoWaitsForAFullRoomHoldsUpNobodyInAnother() {
        Waiter patient = new Waiter(id(1), STALLS, 2, WaitingLine.PASSES_MAX);
        assertEquals(List.of(id(2)), served(plan(List.of(patient, waiter(2, BOX, 2)), 0, 5, 5)));
    }

    @Test
    void whoLacksSeatsOfTheHouseKeepsThemFromAll() {
        Waiter patient = new Waiter(id(1), STALLS, 4, WaitingLine.PASSES_MAX);
        assertEquals(List.of(), served(plan(List.of(patient, waiter(2, BOX, 1)), 9, 9, 3)));
    }

    @Test
    void withoutABoundEverybodyIsServed() {
        assertEquals(
                List.of(id(1), id(2)),
                served(WaitingLine.plan(
                        List.of(waiter(1, STALLS, 5), waiter(2, BOX, 5)), QUOTAS, Map.of(), WaitingLine.PASSES_MAX)));
    }

    @Test
    void nobodyIsPassedByMoreThanTheBoundInAnyRun() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Run run = new Run(seed, WaitingLine.PASSES_MAX);
            run.rounds();
            assertTrue(run.mostPassed <= WaitingLine.PASSES_MAX, "seed " + seed + ": passed by " + run.mostPassed);
            assertEquals(run.freed, run.served + run.left(), "seed " + seed + ": seats are neither made nor lost");
        }
    }

    @Test
    void withoutTheRuleLargePartiesStarve() {
        int starved = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Run run = new Run(seed, Integer.MAX_VALUE);
            run.rounds();
            starved += run.mostPassed > 10 * WaitingLine.PASSES_MAX ? 1 : 0;
        }
        assertTrue(
                starved > SEEDS / 2, "the simulation must be able to starve somebody, or it shows nothing: " + starved);
    }

    /** Seats become free one or two at a time, while small parties and now and then a large one come. */
    private static final class Run {
        private final Random random;
        private final int passesMax;
        private final Map<UUID, Integer> left = new HashMap<>(Map.of(STALLS, 0, BOX, 0, HOUSE, 0));
        private final Map<UUID, Waiter> line = new java.util.LinkedHashMap<>();
        /** By who waits, how many that came later were served: counted here, not by what is tested. */
        private final Map<UUID, Integer> passes = new HashMap<>();

        private int comers;
        private int mostPassed;
        private int freed;
        private int served;

        Run(long seed, int passesMax) {
            this.random = new Random(seed);
            this.passesMax = passesMax;
        }

        void rounds() {
            for (int n = 0; n < ROUNDS; n++) {
                come();
                free();
                serve();
            }
        }

        private void come() {
            int seats = random.nextInt(10) == 0 ? PARTY_MAX : 1 + random.nextInt(2);
            Waiter comer = waiter(comers++, random.nextInt(4) == 0 ? BOX : STALLS, seats);
            line.put(comer.id(), comer);
        }

        private void free() {
            int seats = 1 + random.nextInt(2);
            freed += seats;
            left.merge(random.nextInt(4) == 0 ? BOX : STALLS, seats, Integer::sum);
            left.merge(HOUSE, seats, Integer::sum);
        }

        private void serve() {
            WaitingLine.Plan plan = WaitingLine.plan(List.copyOf(line.values()), QUOTAS, left, passesMax);
            for (Waiter lucky : plan.served()) {
                line.remove(lucky.id());
                served += lucky.seats();
                QUOTAS.getOrDefault(lucky.ticketType(), Set.of())
                        .forEach(quota -> left.merge(quota, -lucky.seats(), Integer::sum));
                // Those before who lacked seats of the same room: the house has always as many as the rooms together.
                line.values().stream()
                        .takeWhile(before -> before.id().compareTo(lucky.id()) < 0)
                        .filter(before -> before.ticketType().equals(lucky.ticketType()))
                        .forEach(before ->
                                mostPassed = Math.max(mostPassed, passes.merge(before.id(), 1, Integer::sum)));
            }
            left.values().forEach(seats -> assertTrue(seats >= 0, "served more than was left"));
            plan.passes()
                    .forEach((id, n) -> line.computeIfPresent(
                            id, (same, waiter) -> new Waiter(id, waiter.ticketType(), waiter.seats(), n)));
        }

        int left() {
            return left.getOrDefault(HOUSE, 0);
        }
    }

    private static WaitingLine.Plan plan(List<Waiter> line, int stalls, int box, int house) {
        return WaitingLine.plan(line, QUOTAS, Map.of(STALLS, stalls, BOX, box, HOUSE, house), WaitingLine.PASSES_MAX);
    }

    private static List<UUID> served(WaitingLine.Plan plan) {
        return plan.served().stream().map(Waiter::id).toList();
    }

    private static Waiter waiter(int n, UUID type, int seats) {
        return new Waiter(id(n), type, seats, 0);
    }

    private static UUID id(int n) {
        return new UUID(1, n);
    }
}
