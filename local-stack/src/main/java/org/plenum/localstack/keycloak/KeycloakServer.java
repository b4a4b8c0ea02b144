package org.plenum.localstack.keycloak;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.keycloak.KeycloakAdmin;
import org.plenum.keycloak.KeycloakBootstrap;
import org.plenum.keycloak.RealmMail;
import org.plenum.localstack.process.ManagedProcess;
import org.plenum.localstack.process.ProcessRecords;
import org.plenum.localstack.process.Progress;
import org.plenum.localstack.process.Readiness;
import org.plenum.localstack.process.ServerProcess;

/** A Keycloak on loopback which keeps its data in the stack's PostgreSQL. */
public final class KeycloakServer implements AutoCloseable {
    public static final String ADMIN = "admin";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final Settings settings;
    private final ServerProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    /**
     * Where and how it runs.
     *
     * @param themes folder of login themes, null for Keycloak's own only
     * @param platformPort where calls to {@code *.localhost} go, which no resolver needs to know
     * @param reloadThemes whether a change of a theme's file is seen at the next request
     * @param container whether it runs in a container
     */
    public record Settings(
            Path cache,
            Path work,
            Path logs,
            int port,
            String jdbcUrl,
            String databaseUser,
            String databasePassword,
            String adminPassword,
            @Nullable Path themes,
            int platformPort,
            boolean reloadThemes,
            boolean container,
            ProcessRecords records) {}

    private KeycloakServer(Settings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Unpacks and builds this version of Keycloak unless that was done before. */
    public static void prepare(Path cache, Progress progress) {
        KeycloakDistribution.built(cache, progress);
    }

    /** Starts it; the database must be there, {@link #awaitReady()} tells when it answers. */
    public static KeycloakServer start(Settings settings, Progress progress) {
        return new KeycloakServer(
                settings, settings.container() ? KeycloakContainer.start(settings) : embedded(settings, progress));
    }

    private static ServerProcess embedded(Settings settings, Progress progress) {
        KeycloakDistribution distribution = KeycloakDistribution.built(settings.cache(), progress);
        return ManagedProcess.start(
                new ManagedProcess.Launch(
                        "keycloak",
                        // the first compiler only: starts in half the time, and log-ins are all it has to do
                        distribution.command(List.of("-XX:TieredStopAtLevel=1"), arguments(settings)),
                        environment(settings),
                        settings.work(),
                        settings.logs().resolve("keycloak.log")),
                settings.records());
    }

    static Map<String, String> environment(Settings settings) {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword(),
                "KC_DB_PASSWORD", settings.databasePassword());
    }

    private static List<String> arguments(Settings settings) {
        List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
        arguments.addAll(options(settings));
        Path themes = settings.themes();
        if (themes != null && Files.isDirectory(themes)) {
            arguments.add("--spi-theme--folder--dir=" + themes);
        }
        if (settings.reloadThemes()) {
            arguments.addAll(List.of(
                    "--spi-theme--static-max-age=-1",
                    "--spi-theme--cache-themes=false",
                    "--spi-theme--cache-templates=false"));
        }
        return arguments;
    }

    /** The same in a container. */
    static List<String> options(Settings settings) {
        return List.of(
                "--cache=local",
                "--db-url=" + settings.jdbcUrl(),
                "--db-username=" + settings.databaseUser(),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=http://localhost:" + settings.port(),
                "--hostname-backchannel-dynamic=true",
                "--spi-connections-http-client--default--proxy-mappings=.*\\.localhost;http://127.0.0.1:"
                        + settings.platformPort());
    }

    public void awaitReady() {
        URI health = URI.create(internalUrl() + "/health/ready");
        Readiness.await(process, START_TIMEOUT, () -> Readiness.answers(http, health));
    }

    /** Creates what Plenum needs in an empty Keycloak. */
    public List<String> bootstrap(
            String provisionerSecret, Map<String, String> platformRealm, RealmMail mail, String mailFrom) {
        return new KeycloakBootstrap(new KeycloakBootstrap.Settings(
                        internalUrl(),
                        ADMIN,
                        settings.adminPassword(),
                        provisionerSecret,
                        platformRealm,
                        mail,
                        mailFrom,
                        "",
                        false))
                .run();
    }

    public KeycloakAdmin admin() {
        return KeycloakAdmin.withPassword(internalUrl(), ADMIN, settings.adminPassword());
    }

    /** What a browser is sent to. */
    public String url() {
        return "http://localhost:" + settings.port();
    }

    /** What a server calls. */
    public String internalUrl() {
        return "http://127.0.0.1:" + settings.port();
    }

    public ServerProcess process() {
        return process;
    }

    /** Starts it again after it was killed. */
    public void startAgain() {
        process.startAgain();
        awaitReady();
    }

    @Override
    public void close() {
        process.stop(STOP_TIMEOUT);
    }
}
