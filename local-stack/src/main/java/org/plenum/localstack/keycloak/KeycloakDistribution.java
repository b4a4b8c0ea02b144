package org.plenum.localstack.keycloak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plenum.localstack.process.Archives;
import org.plenum.localstack.process.Distributions;
import org.plenum.localstack.process.Folders;
import org.plenum.localstack.process.Java;
import org.plenum.localstack.process.Progress;
import org.plenum.localstack.process.StackProblem;

/** Keycloak unpacked and built for our options, once per version and options. */
final class KeycloakDistribution {
    static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            // health answers at the main port, so that one port is enough
            "--http-management-health-enabled=false",
            "--features-disabled=kerberos");

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    static KeycloakDistribution built(Path cache, Progress progress) {
        String key = Distributions.keycloakVersion() + "-" + Integer.toHexString(BUILD_OPTIONS.hashCode());
        Path home = Folders.once(cache.resolve("keycloak-" + key), folder -> {
            progress.say("Unpacking Keycloak " + Distributions.keycloakVersion() + " (once)");
            Archives.unpackGzip(Distributions.keycloak(), folder);
            progress.say("Building Keycloak for PostgreSQL (once, about half a minute)");
            build(inner(folder));
        });
        return new KeycloakDistribution(inner(home));
    }

    private static Path inner(Path folder) {
        return folder.resolve("keycloak-" + Distributions.keycloakVersion());
    }

    private static void build(Path home) {
        List<String> command = new ArrayList<>(java(home, List.of()));
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        Path log = home.resolve("build.log");
        try {
            int exit = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackProblem("Building Keycloak failed; see " + log);
            }
        } catch (IOException e) {
            throw new StackProblem("Cannot build Keycloak: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Building Keycloak was interrupted", e);
        }
    }

    List<String> command(List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>(java(home, jvmOptions));
        command.addAll(arguments);
        return command;
    }

    /** What kc.sh does, without its shell, which would stand between the process and a signal. */
    private static List<String> java(Path home, List<String> jvmOptions) {
        List<String> command = new ArrayList<>(List.of(
                Java.program(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }
}
