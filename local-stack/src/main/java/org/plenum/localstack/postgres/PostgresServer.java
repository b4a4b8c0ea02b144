package org.plenum.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.plenum.localstack.StackSettings;
import org.plenum.localstack.process.Folders;
import org.plenum.localstack.process.ManagedProcess;
import org.plenum.localstack.process.Ports;
import org.plenum.localstack.process.ProcessRecords;
import org.plenum.localstack.process.Progress;
import org.plenum.localstack.process.Readiness;
import org.plenum.localstack.process.ServerProcess;
import org.plenum.localstack.process.StackProblem;

/** A PostgreSQL server on loopback whose data folder stays between runs. */
public final class PostgresServer implements AutoCloseable {
    public static final String SUPERUSER = "postgres";
    public static final String SUPERUSER_PASSWORD = "postgres";
    /** Password of each login role is its name: the server listens on loopback only. */
    public static final Map<String, String> ROLES =
            Map.of("app", "app", "platform", "platform", "provisioner", "provisioner");

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final String DUPLICATE_DATABASE = "42P04";

    /** Empty in a container. */
    private final Optional<PostgresBinaries> binaries;

    private final Settings settings;
    private final ServerProcess process;

    /**
     * Where and how it runs.
     *
     * @param cache where the binaries are unpacked, shared by all stacks of a user
     * @param durable false lets the system write when it likes, which loses data only when the machine stops; for tests
     * @param container whether it runs in a container, with its data
     */
    public record Settings(
            Path cache, Path data, Path logs, int port, boolean durable, boolean container, ProcessRecords records) {
        /** A server for tests: its folder is thrown away afterwards. */
        public static Settings forTests(Path folder) {
            return new Settings(
                    StackSettings.defaultCache(),
                    folder.resolve("postgres"),
                    folder.resolve("logs"),
                    Ports.free(),
                    false,
                    StackSettings.inContainers(),
                    new ProcessRecords(folder.resolve("pids")));
        }
    }

    private PostgresServer(Optional<PostgresBinaries> binaries, Settings settings, ServerProcess process) {
        this.binaries = binaries;
        this.settings = settings;
        this.process = process;
    }

    /** Starts the server and sees to it that the login roles exist. */
    public static PostgresServer start(Settings settings, Progress progress) {
        PostgresServer server = settings.container() ? contained(settings) : embedded(settings, progress);
        try {
            Readiness.await(server.process, START_TIMEOUT, server::answers);
            server.createRoles();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static PostgresServer embedded(Settings settings, Progress progress) {
        PostgresBinaries binaries = PostgresBinaries.unpacked(settings.cache(), progress);
        prepareData(binaries, settings, progress);
        ManagedProcess process = ManagedProcess.start(
                new ManagedProcess.Launch(
                        "postgres",
                        binaries.command("postgres", "-D", settings.data().toString(), "-p", "" + settings.port()),
                        Map.of("LC_ALL", "C"),
                        settings.data(),
                        settings.logs().resolve("postgres.log")),
                settings.records());
        return new PostgresServer(Optional.of(binaries), settings, process);
    }

    private static PostgresServer contained(Settings settings) {
        return new PostgresServer(Optional.empty(), settings, PostgresContainer.start(settings));
    }

    private static void prepareData(PostgresBinaries binaries, Settings settings, Progress progress) {
        Path data = settings.data();
        requireUsable(data);
        Folders.once(data, folder -> initialize(binaries, settings, folder, progress));
    }

    /**
     * Looks whether a server of this version can use the folder, or make it.
     *
     * @throws StackProblem if it belongs to another version or is no data folder
     */
    public static void requireUsable(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        String version;
        try {
            version = Files.readString(data.resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new StackProblem(
                    "The data folder " + data
                            + " is no PostgreSQL folder or was left half made: ./plenum reset removes it and starts anew",
                    e);
        }
        if (!version.equals(PostgresBinaries.MAJOR)) {
            throw new StackProblem("The data folder " + data + " belongs to PostgreSQL " + version + ", this is "
                    + PostgresBinaries.MAJOR + ": ./plenum reset removes it and starts anew");
        }
    }

    private static void initialize(PostgresBinaries binaries, Settings settings, Path folder, Progress progress) {
        progress.say("Creating the database folder (once)");
        try {
            Files.createDirectories(settings.logs());
            Path password = Files.writeString(folder.resolveSibling("password"), SUPERUSER_PASSWORD);
            if (binaries.changesOwner()) {
                giveToNobody(folder);
                giveToNobody(password);
            }
            binaries.run(
                    settings.logs().resolve("initdb.log"),
                    "initdb",
                    "-D",
                    folder.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile",
                    password.toString(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            Files.delete(password);
            Files.writeString(folder.resolve("postgresql.conf"), configuration(settings), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(Settings settings) {
        String durability = settings.durable() ? "" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";
        return """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 200
                shared_buffers = 128MB
                timezone = 'UTC'
                log_timezone = 'UTC'
                """ + durability;
    }

    private static void giveToNobody(Path file) throws IOException {
        Files.setOwner(
                file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }

    private boolean answers() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // starting
        }
    }

    private void createRoles() {
        try (Connection connection = superuser("postgres");
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = 'app'");
                ResultSet found = query.executeQuery()) {
            if (!found.next()) {
                SqlScript.resource("/db/bootstrap-roles.sql")
                        .run(
                                connection,
                                Map.of(
                                        "app_password", "app",
                                        "platform_password", "platform",
                                        "provisioner_password", "provisioner"));
            }
        } catch (SQLException e) {
            throw new StackProblem("Cannot create the database roles: " + e.getMessage(), e);
        }
    }

    /** A database with Plenum's rights and an empty schema {@code platform}; nothing happens when it is there. */
    public void ensurePlenumDatabase(String name) {
        if (createDatabase(name)) {
            try (Connection connection = superuser(name)) {
                connection.setAutoCommit(false);
                SqlScript.resource("/db/bootstrap.sql").run(connection, Map.of("database", name));
                connection.commit();
            } catch (SQLException e) {
                throw new StackProblem("Cannot prepare the database " + name + ": " + e.getMessage(), e);
            }
        }
    }

    /** Creates an empty database, false if it is there. */
    public boolean createDatabase(String name) {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
            return true;
        } catch (SQLException e) {
            if (DUPLICATE_DATABASE.equals(e.getSQLState())) {
                return false;
            }
            throw new StackProblem("Cannot create the database " + name + ": " + e.getMessage(), e);
        }
    }

    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER_PASSWORD);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    public int port() {
        return settings.port();
    }

    public ServerProcess process() {
        return process;
    }

    /** Starts it again after {@link ServerProcess#kill9()}. */
    public void startAgain() {
        process.startAgain();
        Readiness.await(process, START_TIMEOUT, this::answers);
    }

    /** Ends connections and stops; data stays. */
    @Override
    public void close() {
        if (process.isAlive()) {
            // "fast": a plain SIGTERM would wait until every client is gone
            binaries.ifPresent(own -> own.run(
                    settings.logs().resolve("pg_ctl.log"),
                    "pg_ctl",
                    "stop",
                    "-D",
                    settings.data().toString(),
                    "-m",
                    "fast",
                    "-t",
                    "" + STOP_TIMEOUT.toSeconds()));
        }
        process.stop(STOP_TIMEOUT);
    }
}
