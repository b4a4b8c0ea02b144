package org.plenum.localstack.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenum.localstack.process.Folders;
import org.plenum.localstack.process.Java;
import org.plenum.localstack.process.ManagedProcess;
import org.plenum.localstack.process.ProcessRecords;
import org.plenum.localstack.process.Progress;
import org.plenum.localstack.process.Readiness;
import org.plenum.localstack.process.StackProblem;

/** Payara Micro on loopback: the platform answers every host, the admin console its own. */
public final class PayaraServer implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    /** Writing the AOT cache takes its time on a busy machine. */
    private static final Duration RECORDING_STOP_TIMEOUT = Duration.ofMinutes(3);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final String DEPLOYED_ALL = "] Payara Micro ";
    private static final String DEPLOY_FAILED = "Boot Command deploy failed";

    private final Settings settings;
    private final AotCache aotCache;
    private final Path recording;
    private final Progress progress;
    private final ManagedProcess process;
    private volatile boolean ready;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * Where and how it runs.
     *
     * @param platform exploded web application that answers every host
     * @param adminConsole exploded web application of {@code adminHost}
     * @param environment the applications' settings
     * @param fastStart whether the first compiler is enough: starts in half the time, runs at a third of the speed
     * @param warmUp addresses that are asked for once before the server counts as ready
     * @param hotDeploy whether applications run from their own folders and are reloaded when {@code .reload} there is touched
     * @param yardstick whether an application that does nothing is deployed beside them, for benchmarks to compare with
     * @param recordAotCache whether a run without AOT cache writes one when it stops
     */
    public record Settings(
            Path cache,
            Path work,
            Path logs,
            int port,
            int clusterPort,
            Path platform,
            Path adminConsole,
            String adminHost,
            Map<String, String> environment,
            List<String> jvmOptions,
            List<URI> warmUp,
            boolean fastStart,
            boolean hotDeploy,
            boolean yardstick,
            boolean recordAotCache,
            ProcessRecords records) {}

    private PayaraServer(
            Settings settings, AotCache aotCache, Path recording, Progress progress, ManagedProcess process) {
        this.settings = settings;
        this.aotCache = aotCache;
        this.recording = recording;
        this.progress = progress;
        this.process = process;
    }

    /** Starts it; {@link #awaitReady()} tells when it answers. */
    public static PayaraServer start(Settings settings, Progress progress) {
        Path root = settings.work().resolve("payara");
        PayaraDistribution.layOut(PayaraDistribution.unpacked(settings.cache(), progress), root);
        AotCache aotCache = AotCache.of(settings.work(), root, settings.jvmOptions());
        Path recording = settings.work().resolve("payara.aot");
        writeBootCommands(settings, root);
        ManagedProcess process = ManagedProcess.start(
                new ManagedProcess.Launch(
                        "payara",
                        command(settings, root, aotCache, recording),
                        settings.environment(),
                        root,
                        settings.logs().resolve("payara.log")),
                settings.records());
        return new PayaraServer(settings, aotCache, recording, progress, process);
    }

    private static List<String> command(Settings settings, Path root, AotCache aotCache, Path recording) {
        List<String> command = new ArrayList<>(List.of(Java.program()));
        command.addAll(settings.jvmOptions());
        if (settings.fastStart()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        if (aotCache.exists() || settings.recordAotCache()) {
            command.addAll(aotCache.options(recording));
        }
        command.addAll(List.of(
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                // ?lang=qps shows what is not translated
                "-Dplenum.languages.pseudo=true",
                // Hazelcast has to stay on loopback and must not look for others: several stacks may run side by side
                "-Dhazelcast.socket.bind.any=false",
                "-Dhazelcast.local.localAddress=127.0.0.1",
                "-Dhazelcast.phone.home.enabled=false",
                "-jar",
                root.resolve("launch-micro.jar").toString(),
                "--disablephonehome",
                "--nohostaware",
                "--interfaces",
                "127.0.0.1",
                "--clustermode",
                "tcpip:127.0.0.1:" + settings.clusterPort(),
                "--startport",
                Integer.toString(settings.clusterPort()),
                "--port",
                Integer.toString(settings.port()),
                "--prebootcommandfile",
                settings.work().resolve("preboot.txt").toString(),
                "--postbootcommandfile",
                settings.work().resolve("postboot.txt").toString()));
        return command;
    }

    private static void writeBootCommands(Settings settings, Path root) {
        Path platform = settings.platform();
        Path adminConsole = settings.adminConsole();
        if (!settings.hotDeploy()) {
            // a copy, because the next build writes into the originals while the server runs
            platform = copied(platform, root.resolve("deployed").resolve("platform-web"));
            adminConsole = copied(adminConsole, root.resolve("deployed").resolve("admin-console"));
        }
        String hot = settings.hotDeploy() ? "--hotdeploy=true " : "";
        String host = settings.yardstick() ? Yardstick.VIRTUAL_SERVER : "";
        String deployed = settings.yardstick() ? Yardstick.deployment(root.resolve("deployed")) : "";
        try {
            Files.writeString(settings.work().resolve("preboot.txt"), """
                    set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
                    set-openapi-configuration --enabled=false
                    create-virtual-server --hosts %s --networklisteners http-listener admin
                    %s
                    """.formatted(settings.adminHost(), host));
            Files.writeString(
                    settings.work().resolve("postboot.txt"), """
                    deploy %1$s--virtualservers server --contextroot / --name platform-web %2$s
                    deploy %1$s--virtualservers admin --contextroot / --name admin-console %3$s
                    %4$s
                    """.formatted(hot, platform, adminConsole, deployed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copied(Path application, Path target) {
        if (!Files.isDirectory(application)) {
            throw new StackProblem(
                    application + " is missing: build it with mvn package -DskipTests, or use ./plenum up");
        }
        Folders.copy(application, target);
        return target;
    }

    /** Returns when both applications are deployed, answer as healthy and have shown the pages to warm up with. */
    public void awaitReady() {
        URI health = URI.create("http://127.0.0.1:" + settings.port() + "/health/ready");
        Readiness.await(process, START_TIMEOUT, () -> deployed() && Readiness.answers(http, health));
        settings.warmUp().forEach(page -> Readiness.answers(http, page));
        ready = true;
    }

    private boolean deployed() {
        boolean all = false;
        try (Stream<String> lines = Files.lines(process.log())) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.contains(DEPLOY_FAILED)) {
                    throw new StackProblem("An application does not start; see " + process.log() + "\n"
                            + line.substring(line.indexOf(DEPLOY_FAILED)));
                }
                all |= line.contains(DEPLOYED_ALL) && line.contains("ready in");
            }
        } catch (IOException | UncheckedIOException e) {
            return false; // half a character at the end of the log
        }
        return all;
    }

    public ManagedProcess process() {
        return process;
    }

    /** Kills it and starts it again, as after a crash. */
    public void crashAndRestart() {
        process.kill9();
        startAgain();
    }

    /** Starts it again after it was killed or stopped, with the same applications. */
    public void startAgain() {
        PayaraDistribution.layOut(
                PayaraDistribution.unpacked(settings.cache(), progress),
                settings.work().resolve("payara"));
        writeBootCommands(settings, settings.work().resolve("payara"));
        process.startAgain();
        awaitReady();
    }

    @Override
    public void close() {
        boolean recorded = ready && settings.recordAotCache() && !aotCache.exists();
        if (recorded) {
            progress.say("Writing the cache for faster starts (once)");
        }
        if (!ready) {
            process.kill9(); // nothing to lose, and a recording of half a start is of no use
        }
        process.stop(recorded ? RECORDING_STOP_TIMEOUT : STOP_TIMEOUT);
        if (recorded) {
            aotCache.keep(recording);
        }
    }
}
