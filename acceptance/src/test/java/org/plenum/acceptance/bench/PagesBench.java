package org.plenum.acceptance.bench;

import java.nio.file.Path;

/**
 * Sixteen visitors who read the public page of an event without pause, each without a session, against the smallest answer of the same server, its liveness.
 *
 * <p>Arguments: the stack's home, rounds, seconds each.
 */
final class PagesBench {
    private static final int WARM_UP_SECONDS = 30;

    private static final String HOST = "acme.localhost";
    private static final String EVENT = "/events/loadpath-26";
    private static final String SMALLEST = "/health/live";

    private PagesBench() {}

    public static void main(String[] arguments) throws Exception {
        RunningStack stack = RunningStack.in(Path.of(arguments.length > 0 ? arguments[0] : ".plenum"));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        System.out.println(Crowd.compared(
                        () -> RepeatedRequest.get(stack.port(), HOST, EVENT),
                        () -> RepeatedRequest.get(stack.port(), HOST, SMALLEST),
                        WARM_UP_SECONDS,
                        rounds,
                        seconds)
                .line("pages", "liveness of the same server", "pages/s"));
    }
}
