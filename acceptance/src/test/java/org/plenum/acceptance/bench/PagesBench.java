package org.plenum.acceptance.bench;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Sixteen visitors who read the public page of an event without pause, each without a session, against the smallest answer of the same server, its liveness. The
 * rounds alternate, so that what else the machine does hits both.
 *
 * <p>Arguments: the stack's home, rounds, seconds each.
 */
final class PagesBench {
    /** A server that was just started has not compiled its code. */
    private static final int WARM_UP_SECONDS = 30;

    private static final String HOST = "acme.localhost";
    private static final String EVENT = "/events/loadpath-26";
    private static final String SMALLEST = "/health/live";

    private PagesBench() {}

    public static void main(String[] arguments) throws Exception {
        RunningStack stack = RunningStack.in(Path.of(arguments.length > 0 ? arguments[0] : ".plenum"));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        double[] pages = new double[rounds];
        double[] smallest = new double[rounds];
        Crowd.Clients visitors = () -> RepeatedRequest.get(stack.port(), HOST, EVENT);
        Crowd.Clients probes = () -> RepeatedRequest.get(stack.port(), HOST, SMALLEST);
        Crowd.measured(visitors, WARM_UP_SECONDS);
        Crowd.measured(probes, seconds);
        Crowd.Result last = new Crowd.Result(0, 0, 0);
        for (int round = 0; round < rounds; round++) {
            last = Crowd.measured(visitors, seconds);
            Crowd.Result floor = Crowd.measured(probes, seconds);
            System.out.println("page " + last + " smallest answer " + floor + " load " + Crowd.load());
            pages[round] = last.perSecond();
            smallest[round] = floor.perSecond();
        }
        System.out.printf(
                Locale.ROOT,
                "pages ratio=%.3f against=\"liveness of the same server\" plenum=%.0f peer=%.0f unit=pages/s p50ms=%.1f p95ms=%.1f clients=%d%n",
                Crowd.median(pages) / Crowd.median(smallest),
                Crowd.median(pages),
                Crowd.median(smallest),
                last.p50Millis(),
                last.p95Millis(),
                Crowd.CLIENTS);
    }
}
