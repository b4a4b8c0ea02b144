package org.plenum.acceptance.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The running stack: an event of its own with a lobby, a person for each connection, every message stored and acknowledged. */
final class PlenumPeer implements Peer, AutoCloseable {
    private static final String SLUG = "acme";
    private static final byte[] ACK = "{\"type\":\"ack\"".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final long pid;
    private final Connection database;
    private final UUID event = UUID.randomUUID();
    private final UUID channel = UUID.randomUUID();
    private final AtomicLong acknowledged = new AtomicLong();

    PlenumPeer(RunningStack stack) throws SQLException {
        this.port = stack.port();
        this.pid = stack.serverPid();
        this.database = stack.connect("t_" + SLUG);
        execute("delete from event where code = 'bench-fanout'");
        execute(
                "insert into event (id, code, name, format, starts_at, ends_at, time_zone, currency, visibility, status, created_at)"
                        + " values (?, 'bench-fanout', 'Fan-out', 'VIRTUAL', now(), now() + interval '1 day', 'UTC', 'EUR',"
                        + " 'INVITATION', 'DRAFT', now())",
                event);
        execute("insert into channel (id, kind, event_id, created_at) values (?, 'LOBBY', ?, now())", channel, event);
    }

    @Override
    public String name() {
        return "Plenum";
    }

    @Override
    public long pid() {
        return pid;
    }

    /** Straight into the table of tickets: a thousand people need not log in one after the other for this. */
    void admit(int people) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "insert into socket_ticket"
                        + " (hash, subject, name, email, roles, expires_at) select sha256((? || i)::bytea), gen_random_uuid(),"
                        + " 'Member ' || i, 'member' || i || '@bench.example', 'staff', now() + interval '1 hour' from generate_series(0, ?) i")) {
            statement.setString(1, channel + "-");
            statement.setInt(2, people - 1);
            statement.execute();
        }
        acknowledged.set(0);
    }

    @Override
    public WebSocketConnection join(int number) throws IOException {
        WebSocketConnection connection =
                WebSocketConnection.open(port, SLUG + ".localhost", "/ws/channels?ticket=" + channel + "-" + number);
        connection.send("{\"type\":\"subscribe\",\"channel\":\"" + channel + "\"}");
        connection.awaitText("\"type\":\"subscribed\"");
        connection.awaitText("}");
        return connection;
    }

    @Override
    public void say(WebSocketConnection connection, int number, String text) throws IOException {
        connection.send("{\"type\":\"send\",\"channel\":\"" + channel + "\",\"clientId\":\"" + UUID.randomUUID()
                + "\",\"text\":\"" + text + "\"}");
    }

    @Override
    public void heard(byte[] bytes, int at, int length) {
        if (length > ACK.length && Arrays.equals(bytes, at, at + ACK.length, ACK, 0, ACK.length)) {
            acknowledged.incrementAndGet();
        }
    }

    @Override
    public long acknowledged() {
        return acknowledged.get();
    }

    /** @return how many messages the database has */
    long stored() throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "select count(*), max(m.seq), max(c.seq) from message m, channel c where m.channel_id = ? and c.id = ?")) {
            statement.setObject(1, channel);
            statement.setObject(2, channel);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                long count = rows.getLong(1);
                if (count != rows.getLong(2) || count != rows.getLong(3)) {
                    throw new IllegalStateException(
                            "The sequence has a gap: " + count + " messages up to " + rows.getLong(2));
                }
                return count;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            execute("delete from channel where id = ?", channel);
            execute("delete from event where id = ?", event);
            execute("delete from socket_ticket where email like '%@bench.example'");
        }
    }

    private void execute(String sql, UUID... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
