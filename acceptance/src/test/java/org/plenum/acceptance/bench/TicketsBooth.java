package org.plenum.acceptance.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An event on sale at acme with more seats than can be reserved in the time, and one or many quotas, and the bare tables of the floor beside it. */
final class TicketsBooth implements AutoCloseable {
    private static final int SEATS = 100_000_000;
    /** The smallest thing that takes seats and writes down whose they are. */
    private static final String FLOOR =
            "with u as (update bench_floor.quota set sold = sold + 2 where id = ? and sold + 2 <= capacity returning id),"
                    + " o as (insert into bench_floor.orders (quota_id, n, email, hold_until)"
                    + " select id, 2, ?, now() + interval '30 min' from u returning id)"
                    + " insert into bench_floor.order_line (order_id, ticket_type, price_cents) select o.id, 1, 1500 from o, generate_series(1, 2)";

    private final RunningStack stack;
    private final EventOnSale event;
    /** Customers and connections take one quota after the other. */
    private final AtomicInteger nextCustomer = new AtomicInteger();

    private final AtomicInteger nextConnection = new AtomicInteger();

    TicketsBooth(RunningStack stack, int quotas) throws SQLException {
        this.stack = stack;
        this.event = new EventOnSale(stack, "bench-tickets", quotas, SEATS);
        execute("drop schema if exists bench_floor cascade");
        execute("create schema bench_floor"
                + "; create table bench_floor.quota (id int primary key, capacity int not null, sold int not null)"
                + "; create table bench_floor.orders (id bigint generated always as identity primary key, quota_id int, n int, email text, hold_until timestamptz)"
                + "; create table bench_floor.order_line (id bigint generated always as identity primary key, order_id bigint, ticket_type int, price_cents int)"
                + "; insert into bench_floor.quota select n, " + SEATS + ", 0 from generate_series(0, " + (quotas - 1)
                + ") n");
    }

    /** Two seats at a time. */
    Crowd.Client customer() throws IOException {
        UUID type = event.types.get(nextCustomer.getAndIncrement() % event.types.size());
        String body = EventOnSale.wish(type, 2);
        return new RepeatedRequest(
                stack.port(),
                "acme.localhost",
                "POST " + event.path(),
                "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n",
                body,
                201);
    }

    Crowd.Client connection() throws SQLException {
        Connection connection = stack.connect(EventOnSale.SCHEMA);
        PreparedStatement statement = connection.prepareStatement(FLOOR);
        int quota = nextConnection.getAndIncrement() % event.types.size();
        return new Crowd.Client() {
            @Override
            public void ask() throws SQLException {
                statement.setInt(1, quota);
                statement.setString(2, "a@x.io");
                statement.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    @Override
    public void close() throws SQLException {
        execute("drop schema if exists bench_floor cascade");
        event.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stack.connect(EventOnSale.SCHEMA);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
