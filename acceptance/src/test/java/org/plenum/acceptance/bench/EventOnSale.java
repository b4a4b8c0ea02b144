package org.plenum.acceptance.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An event of acme that is on sale, with a quota of its own for each of its ticket types. Gone again when it is closed, with all that was reserved. */
final class EventOnSale implements AutoCloseable {
    static final String SCHEMA = "t_acme";

    final List<UUID> types = new ArrayList<>();
    private final RunningStack stack;
    private final String code;

    EventOnSale(RunningStack stack, String code, int quotas, int seatsEach) throws SQLException {
        this.stack = stack;
        this.code = code;
        close();
        UUID event = UUID.randomUUID();
        execute(
                "insert into event (id, code, name, format, starts_at, ends_at, time_zone, currency, visibility, status, created_at) values ('"
                        + event + "', '" + code
                        + "', 'Benchmark', 'VIRTUAL', now() + interval '30 days', now() + interval '31 days', 'UTC', 'EUR', 'UNLISTED', 'PUBLISHED', now())");
        for (int n = 0; n < quotas; n++) {
            UUID type = UUID.randomUUID();
            types.add(type);
            execute("insert into quota (id, event_id, capacity) values ('" + type + "', '" + event + "', " + seatsEach
                    + ")");
            execute(
                    "insert into ticket_type (id, event_id, quota_id, code, name, price_minor, tax_rate, min_per_order, max_per_order, visibility, position, created_at) values ('"
                            + type + "', '" + event + "', '" + type + "', 'seat" + n
                            + "', 'Seat', 1500, 21, 1, 10, 'PUBLIC', " + n + ", now())");
        }
    }

    /** Where it is reserved. */
    String path() {
        return "/api/v1/public/events/" + code + "/reservations";
    }

    /** What is sent to reserve so many of a ticket type. */
    static String wish(UUID type, int quantity) {
        return "{\"items\":[{\"ticketTypeId\":\"" + type + "\",\"quantity\":" + quantity + "}]}";
    }

    /** Seats that its quotas count as taken. */
    int taken() throws SQLException {
        return count(
                "select sum(q.taken) from quota q join event e on e.id = q.event_id where e.code = '" + code + "'");
    }

    /** Seats that reservations hold. */
    int held() throws SQLException {
        return count("select coalesce(sum(l.quantity), 0) from order_line l join orders o on o.id = l.order_id"
                + " join event e on e.id = o.event_id where e.code = '" + code + "' and o.status = 'HELD'");
    }

    @Override
    public void close() throws SQLException {
        execute("delete from orders where event_id in (select id from event where code = '" + code + "')");
        execute("delete from event where code = '" + code + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stack.connect(SCHEMA);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = stack.connect(SCHEMA);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
