package org.plenum.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One real PostgreSQL for all tests of this module, with the product's login roles; the container under test finds it through system properties. */
public final class Database implements LauncherSessionListener {
    public static final String PASSWORD = "test";
    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            prepare();
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/plenum";
            System.setProperty("plenum.test.url", url);
            System.setProperty("plenum.test.superuser-url", postgres.getJdbcUrl("postgres", "plenum"));
            System.setProperty("plenum.test.port", Integer.toString(freePort()));
            System.setProperty(
                    "plenum.test.preboot",
                    Path.of("src/test/resources/war/preboot.txt")
                            .toAbsolutePath()
                            .toString());
            System.setProperty(
                    "plenum.test.config",
                    "-Dplenum.db.url=" + url + login("app") + login("platform") + login("provisioner")
                            + " -Dplenum.secret-key=" + Base64.getEncoder().encodeToString(new byte[32]));
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The test database did not start", failure);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void prepare() throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String line : new String[] {
                "create database plenum",
                "create role app login noinherit password '" + PASSWORD + "'",
                "alter role app set search_path = \"$user\"",
                "create role platform login password '" + PASSWORD + "'",
                "alter role platform set search_path = platform",
                "create role provisioner login createrole password '" + PASSWORD + "'"
            }) {
                statement.execute(line);
            }
        }
        try (Connection connection = postgres.getDatabase("postgres", "plenum").getConnection();
                Statement statement = connection.createStatement();
                InputStream script = Database.class.getResourceAsStream("/db/bootstrap.sql")) {
            statement.execute(
                    new String(script.readAllBytes(), StandardCharsets.UTF_8).replace(":\"database\"", "plenum"));
        }
    }

    private static String login(String role) {
        return " -Dplenum.db." + role + ".user=" + role + " -Dplenum.db." + role + ".password=" + PASSWORD;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
