package org.plenum.acceptance.bench;

import java.nio.file.Path;

/**
 * Customers who reserve without pause: reservations per second over HTTP, against the smallest statement that could do it, sent by as many connections straight to the same
 * database. Sixteen and sixty-four of them, on one quota and on a hundred.
 *
 * <p>Arguments: the stack's home, rounds, seconds each.
 */
final class TicketsBench {
    private static final int WARM_UP_SECONDS = 40;
    private static final int MANY = 64;

    private TicketsBench() {}

    public static void main(String[] arguments) throws Exception {
        RunningStack stack = RunningStack.in(Path.of(arguments.length > 0 ? arguments[0] : ".plenum"));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        run(stack, 1, Crowd.CLIENTS, WARM_UP_SECONDS, rounds, seconds, "tickets");
        run(stack, 1, MANY, seconds, rounds, seconds, "tickets-64");
        run(stack, 100, Crowd.CLIENTS, seconds, rounds, seconds, "tickets-100-quotas");
        run(stack, 100, MANY, seconds, rounds, seconds, "tickets-100-quotas-64");
    }

    private static void run(
            RunningStack stack, int quotas, int clients, int warmUp, int rounds, int seconds, String name)
            throws Exception {
        try (TicketsBooth booth = new TicketsBooth(stack, quotas)) {
            System.out.println(Crowd.compared(booth::customer, booth::connection, clients, warmUp, rounds, seconds)
                    .line(name, "one statement, quotas: " + quotas + ", PostgreSQL 18", "reservations/s"));
        }
    }
}
