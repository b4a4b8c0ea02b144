package org.plenum.acceptance.bench;

import java.nio.file.Path;

/**
 * Sixteen customers who reserve from one quota without pause: reservations per second over HTTP, against the smallest statement that could do it, sent by as many
 * connections straight to the same database.
 *
 * <p>Arguments: the stack's home, rounds, seconds each.
 */
final class TicketsBench {
    private static final int WARM_UP_SECONDS = 40;

    private TicketsBench() {}

    public static void main(String[] arguments) throws Exception {
        RunningStack stack = RunningStack.in(Path.of(arguments.length > 0 ? arguments[0] : ".plenum"));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        try (TicketsBooth booth = new TicketsBooth(stack)) {
            System.out.println(Crowd.compared(booth::customer, booth::connection, WARM_UP_SECONDS, rounds, seconds)
                    .line("tickets", "one statement on one quota, PostgreSQL 18", "reservations/s"));
        }
    }
}
