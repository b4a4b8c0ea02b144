package org.plenum.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenum.localstack.process.Ports;
import org.plenum.localstack.process.StackProblem;

/**
 * Where a stack lives and listens.
 *
 * @param root the repository
 * @param home data, logs and state of this stack
 * @param cache what is unpacked and built once for all stacks of a user
 * @param durable false for stacks that are thrown away
 * @param demo whether the demo organizations are loaded
 * @param development whether pages, themes and classes are reloaded from the build's folders
 * @param containers whether PostgreSQL and Keycloak run in containers; for tests
 * @param schedule programme for the demo event that takes one, used if the file is there
 * @param stripeKey key of the real payment service, empty to use the stand-in
 */
public record StackSettings(
        Path root,
        Path home,
        Path cache,
        PortNumbers ports,
        boolean durable,
        boolean demo,
        boolean development,
        boolean containers,
        Path schedule,
        Optional<String> stripeKey) {

    /** One port for each server; all on loopback. */
    public record PortNumbers(int platform, int keycloak, int postgres, int smtp, int mail, int stripe, int cluster) {

        /** Ports and the settings that change them, for messages. */
        List<Use> uses() {
            return List.of(
                    new Use("platform", platform, "PLENUM_PORT"),
                    new Use("Keycloak", keycloak, "PLENUM_KEYCLOAK_PORT"),
                    new Use("PostgreSQL", postgres, "PLENUM_POSTGRES_PORT"),
                    new Use("SMTP", smtp, "PLENUM_SMTP_PORT"),
                    new Use("mail page", mail, "PLENUM_MAIL_PORT"),
                    new Use("Stripe stand-in", stripe, "PLENUM_STRIPE_PORT"),
                    new Use("Hazelcast", cluster, "PLENUM_CLUSTER_PORT"));
        }

        /** Ports that nobody uses at the moment. */
        public static PortNumbers free() {
            return new PortNumbers(
                    Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
        }
    }

    record Use(String user, int port, String setting) {}

    /** The settings of {@code ./plenum}: defaults, changed by {@code PLENUM_…} variables. */
    public static StackSettings of(Map<String, String> environment) {
        Path root = Path.of(environment.getOrDefault("PLENUM_ROOT", findRoot().toString()));
        PortNumbers ports = new PortNumbers(
                port(environment, "PLENUM_PORT", 8080),
                port(environment, "PLENUM_KEYCLOAK_PORT", 8180),
                port(environment, "PLENUM_POSTGRES_PORT", 8432),
                port(environment, "PLENUM_SMTP_PORT", 8025),
                port(environment, "PLENUM_MAIL_PORT", 8081),
                port(environment, "PLENUM_STRIPE_PORT", 8082),
                port(environment, "PLENUM_CLUSTER_PORT", 8090));
        return new StackSettings(
                root,
                path(environment, "PLENUM_HOME", root.resolve(".plenum")),
                path(environment, "PLENUM_CACHE", defaultCache()),
                ports,
                true,
                !environment.containsKey("PLENUM_EMPTY"),
                environment.containsKey("PLENUM_DEV"),
                false,
                path(environment, "PLENUM_DEMO_SCHEDULE", schedule(root)),
                Optional.ofNullable(environment.get("PLENUM_STRIPE_KEY")).filter(key -> !key.isBlank()));
    }

    /** Whether tests take PostgreSQL and Keycloak from containers, as {@code ./plenum test --containers} wants. */
    public static boolean inContainers() {
        return !System.getenv().getOrDefault("PLENUM_CONTAINERS", "").isEmpty();
    }

    /** A stack for tests: free ports, a folder of its own, no demo data. */
    public static StackSettings forTests(Path home) {
        return new StackSettings(
                findRoot(),
                home,
                defaultCache(),
                PortNumbers.free(),
                false,
                false,
                false,
                inContainers(),
                schedule(findRoot()),
                Optional.empty());
    }

    public StackSettings withDemo() {
        return new StackSettings(root, home, cache, ports, durable, true, development, containers, schedule, stripeKey);
    }

    private static Path schedule(Path root) {
        return root.resolveSibling("shared").resolve("data").resolve("39c3.schedule.xml");
    }

    public static Path defaultCache() {
        String folder = System.getenv().getOrDefault("PLENUM_CACHE", "");
        return folder.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache", "plenum")
                : Path.of(folder).toAbsolutePath();
    }

    private static Path path(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : Path.of(value).toAbsolutePath();
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) > 0 && Integer.parseInt(value) < 1 << 16) {
            return Integer.parseInt(value);
        }
        throw new StackProblem(name + "=" + value + " is no port: use a number from 1 to 65535");
    }

    /** The repository around the working folder, where tests run in the folder of their module. */
    private static Path findRoot() {
        for (Path each = Path.of("").toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.exists(each.resolve("local-stack").resolve("pom.xml"))) {
                return each;
            }
        }
        return Path.of("").toAbsolutePath();
    }
}
