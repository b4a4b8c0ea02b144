package org.plenum.orders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;

/** The real tables of a sale in a schema of their own, with one event on sale, and the real statements of reservations on plain connections. */
final class SaleSchema {
    private final String name;
    final UUID event = Ids.next();

    SaleSchema(String name) throws SQLException, IOException {
        this.name = name;
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + name + " cascade; create schema " + name);
            for (String feature :
                    List.of("payments", "branding", "events", "groups", "tickets", "promotions", "orders")) {
                try (InputStream script = SaleSchema.class.getResourceAsStream("/db/tenant/" + feature + ".sql")) {
                    statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        run(
                "insert into event (id, code, name, format, starts_at, ends_at, time_zone, currency, visibility, status, created_at)"
                        + " values (?, 'race', 'Race', 'VIRTUAL', now(), now() + interval '1 day', 'UTC', 'EUR', 'PUBLIC', 'PUBLISHED', now())",
                event);
    }

    Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(System.getProperty("plenum.test.superuser-url"));
        connection.setSchema(name);
        return connection;
    }

    /** @param within the event's own quota, or null */
    UUID ticketType(@Nullable Integer quantity, @Nullable UUID within, long priceMinor, String taxRate)
            throws SQLException {
        UUID id = Ids.next();
        run("insert into quota (id, event_id, within, capacity) values (?, ?, ?, ?)", id, event, within, quantity);
        run(
                "insert into ticket_type (id, event_id, quota_id, code, name, price_minor, tax_rate, min_per_order, max_per_order, visibility, position, created_at)"
                        + " values (?, ?, ?, ?, 'Seat', ?, ?::numeric, 1, 20, 'PUBLIC', 0, now())",
                id,
                event,
                id,
                id.toString(),
                priceMinor,
                taxRate);
        return id;
    }

    UUID eventQuota(int capacity) throws SQLException {
        run("insert into quota (id, event_id, capacity) values (?, ?, ?)", event, event, capacity);
        return event;
    }

    UUID sharedQuota(int capacity, UUID... ticketTypes) throws SQLException {
        UUID id = Ids.next();
        run("insert into quota (id, event_id, name, capacity) values (?, ?, 'Shared', ?)", id, event, capacity);
        for (UUID type : ticketTypes) {
            run("insert into quota_ticket_type (ticket_type_id, quota_id) values (?, ?)", type, id);
        }
        return id;
    }

    void run(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        }
    }

    long number(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** As the product does it for a group: one transaction, whoever of the group is refused. */
    static List<HoldGroup.Outcome> hold(Connection connection, HoldGroup group, List<Wish> wishes) throws SQLException {
        connection.setAutoCommit(false);
        Instant now = Instant.now();
        List<HoldGroup.Outcome> outcomes =
                group.take(connection, "race", wishes, now, now.plus(Duration.ofMinutes(15)));
        connection.commit();
        return outcomes;
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
