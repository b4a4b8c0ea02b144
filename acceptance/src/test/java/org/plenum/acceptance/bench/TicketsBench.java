package org.plenum.acceptance.bench;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Sixteen customers who reserve from one quota without pause: reservations per second over HTTP, against the smallest statement that could do it, sent by as many
 * connections straight to the same database. The rounds alternate, so that what else the machine does hits both.
 *
 * <p>Arguments: the stack's home, rounds, seconds each.
 */
final class TicketsBench {
    /** A server that was just started has not compiled its code. */
    private static final int WARM_UP_SECONDS = 40;

    private TicketsBench() {}

    public static void main(String[] arguments) throws Exception {
        RunningStack stack = RunningStack.in(Path.of(arguments.length > 0 ? arguments[0] : ".plenum"));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        try (TicketsBooth booth = new TicketsBooth(stack)) {
            double[] ours = new double[rounds];
            double[] floors = new double[rounds];
            Crowd.measured(booth::customer, WARM_UP_SECONDS);
            Crowd.measured(booth::connection, seconds);
            Crowd.Result last = new Crowd.Result(0, 0, 0);
            for (int round = 0; round < rounds; round++) {
                last = Crowd.measured(booth::customer, seconds);
                Crowd.Result floor = Crowd.measured(booth::connection, seconds);
                System.out.println("plenum " + last + " floor " + floor + " load " + Crowd.load());
                ours[round] = last.perSecond();
                floors[round] = floor.perSecond();
            }
            System.out.printf(
                    Locale.ROOT,
                    "tickets ratio=%.2f against=\"one statement on one quota, PostgreSQL 18\" plenum=%.0f peer=%.0f unit=reservations/s p50ms=%.1f p95ms=%.1f clients=%d%n",
                    Crowd.median(ours) / Crowd.median(floors),
                    Crowd.median(ours),
                    Crowd.median(floors),
                    last.p50Millis(),
                    last.p95Millis(),
                    Crowd.CLIENTS);
        }
    }
}
