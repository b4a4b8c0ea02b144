package org.plenum.testing;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.plenum.localstack.postgres.PostgresServer;
import org.plenum.localstack.process.Folders;
import org.plenum.localstack.process.Ports;

/** One real PostgreSQL for all tests of this module, with the product's login roles; the container under test finds it through system properties. */
public final class Database implements LauncherSessionListener {
    private static final String NAME = "plenum";
    private PostgresServer postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Path folder = Path.of("target", "database").toAbsolutePath();
        Folders.remove(folder);
        postgres = PostgresServer.start(PostgresServer.Settings.forTests(folder), System.err::println);
        postgres.ensurePlenumDatabase(NAME);
        String url = postgres.jdbcUrl(NAME);
        System.setProperty("plenum.test.url", url);
        System.setProperty(
                "plenum.test.superuser-url",
                url + "?user=" + PostgresServer.SUPERUSER + "&password=" + PostgresServer.SUPERUSER_PASSWORD);
        System.setProperty("plenum.test.port", Integer.toString(Ports.free()));
        System.setProperty(
                "plenum.test.preboot",
                Path.of("src/test/resources/war/preboot.txt").toAbsolutePath().toString());
        StringBuilder config = new StringBuilder("-Dplenum.db.url=").append(url);
        PostgresServer.ROLES.forEach((role, password) -> config.append(" -Dplenum.db." + role + ".user=" + role)
                .append(" -Dplenum.db." + role + ".password=" + password));
        config.append(" -Dplenum.secret-key=").append(Base64.getEncoder().encodeToString(new byte[32]));
        System.setProperty("plenum.test.config", config.toString());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        postgres.close();
    }
}
