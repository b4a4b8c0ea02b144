package org.plenum.localstack.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.localstack.process.Progress;
import org.plenum.localstack.process.StackProblem;

class PostgresServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void dataOutlivesACrashAndARestart() throws SQLException {
        PostgresServer.Settings settings = PostgresServer.Settings.forTests(folder);
        try (PostgresServer server = PostgresServer.start(settings, Progress.silent())) {
            server.ensurePlenumDatabase("plenum");
            run(server, "provisioner", "CREATE TABLE platform.kept AS SELECT 7 AS n");
            server.process().kill9();
            server.startAgain();
        }
        try (PostgresServer server = PostgresServer.start(settings, Progress.silent())) {
            server.ensurePlenumDatabase("plenum");
            assertEquals("7", ask(server, "platform", "SELECT n FROM kept"));
            loginRolesHaveTheRightsTheyNeedAndNoOthers(server);
        }
    }

    private static void loginRolesHaveTheRightsTheyNeedAndNoOthers(PostgresServer server) throws SQLException {
        assertEquals("\"$user\"", ask(server, "app", "SHOW search_path"));
        assertEquals("platform", ask(server, "platform", "SHOW search_path"));
        assertRefused(server, "app", "SELECT * FROM platform.kept");
        assertRefused(server, "app", "CREATE TABLE public.x (n int)");
        assertRefused(server, "platform", "CREATE TABLE platform.x (n int)");
        assertRefused(server, "app", "CREATE SCHEMA x");
        run(server, "provisioner", "CREATE SCHEMA x");
        run(server, "provisioner", "CREATE ROLE x");
        run(server, "provisioner", "GRANT x TO app WITH INHERIT FALSE, SET TRUE");
        assertEquals("x", ask(server, "app", "SELECT set_config('role', 'x', false)"));
    }

    @Test
    void anotherVersionsFolderIsRefusedWithTheWayOut() throws IOException {
        Files.writeString(folder.resolve("PG_VERSION"), "16\n");
        StackProblem problem = assertThrows(StackProblem.class, () -> PostgresServer.requireUsable(folder));
        assertTrue(problem.getMessage() != null && problem.getMessage().contains("./plenum reset"));
    }

    @Test
    void aFolderWithoutVersionIsRefusedWithTheWayOut() {
        StackProblem problem = assertThrows(StackProblem.class, () -> PostgresServer.requireUsable(folder));
        assertTrue(problem.getMessage() != null && problem.getMessage().contains("./plenum reset"));
    }

    @Test
    void variablesOfAScriptAreQuotedAsWhatTheyAre() {
        SqlScript script = new SqlScript("ALTER ROLE :\"role\" PASSWORD :'password'");
        assertEquals(
                "ALTER ROLE \"a\"\"b\" PASSWORD 'it''s'", script.filled(Map.of("role", "a\"b", "password", "it's")));
        assertThrows(IllegalArgumentException.class, () -> script.filled(Map.of("role", "x")));
    }

    private static void assertRefused(PostgresServer server, String role, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> run(server, role, sql));
        assertEquals("42501", refusal.getSQLState(), "insufficient privilege");
    }

    private static void run(PostgresServer server, String role, String sql) throws SQLException {
        try (Connection connection = connect(server, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String role, String sql) throws SQLException {
        try (Connection connection = connect(server, role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server, String role) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("plenum"), role, PostgresServer.ROLES.get(role));
    }
}
