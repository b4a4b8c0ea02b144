package org.plenum.acceptance.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/** An event on sale at acme with more seats than can be reserved in the time, and the bare tables of the floor beside it. */
final class TicketsBooth implements AutoCloseable {
    private static final String SCHEMA = "t_acme";
    private static final String CODE = "bench-tickets";
    private static final int SEATS = 100_000_000;
    /** The smallest thing that takes seats and writes down whose they are. */
    private static final String FLOOR =
            "with u as (update bench_floor.quota set sold = sold + 2 where id = 1 and sold + 2 <= capacity returning id),"
                    + " o as (insert into bench_floor.orders (quota_id, n, email, hold_until)"
                    + " select id, 2, ?, now() + interval '30 min' from u returning id)"
                    + " insert into bench_floor.order_line (order_id, ticket_type, price_cents) select o.id, 1, 1500 from o, generate_series(1, 2)";

    private final String jdbcUrl;
    private final String user;
    private final String password;
    private final UUID type = UUID.randomUUID();

    TicketsBooth(String jdbcUrl, String user, String password) throws SQLException {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
        clear();
        UUID event = UUID.randomUUID();
        execute(
                "insert into " + SCHEMA
                        + ".event (id, code, name, format, starts_at, ends_at, time_zone, currency, visibility, status, created_at) values ('"
                        + event + "', '" + CODE
                        + "', 'Tickets', 'VIRTUAL', now(), now() + interval '1 day', 'UTC', 'EUR', 'UNLISTED', 'PUBLISHED', now())");
        execute("insert into " + SCHEMA + ".quota (id, event_id, capacity) values ('" + type + "', '" + event + "', "
                + SEATS + ")");
        execute("insert into " + SCHEMA
                + ".ticket_type (id, event_id, quota_id, code, name, price_minor, tax_rate, min_per_order, max_per_order, visibility, position, created_at)"
                + " values ('" + type + "', '" + event + "', '" + type
                + "', 'seat', 'Seat', 1500, 21, 1, 10, 'PUBLIC', 0, now())");
        execute("create schema bench_floor"
                + "; create table bench_floor.quota (id int primary key, capacity int not null, sold int not null)"
                + "; create table bench_floor.orders (id bigint generated always as identity primary key, quota_id int, n int, email text, hold_until timestamptz)"
                + "; create table bench_floor.order_line (id bigint generated always as identity primary key, order_id bigint, ticket_type int, price_cents int)"
                + "; insert into bench_floor.quota values (1, " + SEATS + ", 0)");
    }

    /** Two seats at a time, over one connection until the server ends it, as it does after some hundred requests. */
    TicketsBench.Buyer customer(int port) throws IOException {
        String body = "{\"items\":[{\"ticketTypeId\":\"" + type + "\",\"quantity\":2}]}";
        byte[] request = ("POST /api/v1/public/events/" + CODE + "/reservations HTTP/1.1\r\nHost: acme.localhost:"
                        + port + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII);
        return new TicketsBench.Buyer() {
            private Socket socket = connected(port);
            private InputStream in = new BufferedInputStream(socket.getInputStream());

            @Override
            public void reserve() throws IOException {
                socket.getOutputStream().write(request);
                String status = line(in);
                if (!status.contains(" 201")) {
                    throw new IOException("The reservation was answered with " + status);
                }
                if (skipAnswer(in)) {
                    socket.close();
                    socket = connected(port);
                    in = new BufferedInputStream(socket.getInputStream());
                }
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    TicketsBench.Buyer connection() throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
        PreparedStatement statement = connection.prepareStatement(FLOOR);
        return new TicketsBench.Buyer() {
            @Override
            public void reserve() throws SQLException {
                statement.setString(1, "a@x.io");
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
        clear();
    }

    private void clear() throws SQLException {
        execute("drop schema if exists bench_floor cascade");
        String ours = "select id from " + SCHEMA + ".event where code = '" + CODE + "'";
        execute("delete from " + SCHEMA + ".orders where event_id in (" + ours + ")");
        execute("delete from " + SCHEMA + ".event where code = '" + CODE + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** True when the server ends the connection with this answer. */
    private static boolean skipAnswer(InputStream in) throws IOException {
        boolean last = false;
        int length = -1;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
            chunked |= name.startsWith("transfer-encoding:");
            last |= name.startsWith("connection:") && name.contains("close");
        }
        if (chunked) {
            for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
                in.skipNBytes(chunk + 2L);
            }
            line(in);
        } else {
            in.skipNBytes(Math.max(length, 0));
        }
        return last;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
