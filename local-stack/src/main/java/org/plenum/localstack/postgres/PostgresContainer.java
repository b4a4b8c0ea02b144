package org.plenum.localstack.postgres;

import java.util.List;
import java.util.Map;
import org.plenum.localstack.process.ContainerProcess;

/** The official image, set up as the embedded server is; for tests, so that the container takes its data away with it. */
final class PostgresContainer {
    private static final String IMAGE = "postgres:" + PostgresBinaries.MAJOR;

    private PostgresContainer() {}

    static ContainerProcess start(PostgresServer.Settings settings) {
        return ContainerProcess.start(new ContainerProcess.Launch(
                "postgres",
                IMAGE,
                List.of(
                        "postgres",
                        "-p",
                        Integer.toString(settings.port()),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "fsync=off",
                        "-c",
                        "synchronous_commit=off",
                        "-c",
                        "full_page_writes=off"),
                Map.of(
                        "POSTGRES_PASSWORD",
                        PostgresServer.SUPERUSER_PASSWORD,
                        "POSTGRES_INITDB_ARGS",
                        "--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8"),
                Map.of(),
                settings.logs().resolve("postgres.log"),
                settings.data()));
    }
}
