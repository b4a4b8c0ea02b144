package org.plenum.localstack.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The servers' archives, which the build has fetched into Maven's repository. */
public final class Distributions {
    private static final Properties BUILD = read();

    private Distributions() {}

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in =
                Distributions.class.getResourceAsStream("/org/plenum/localstack/distributions.properties")) {
            if (in == null) {
                throw new IllegalStateException("distributions.properties is missing: build with Maven");
            }
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String postgresVersion() {
        return BUILD.getProperty("postgres");
    }

    public static String keycloakVersion() {
        return BUILD.getProperty("keycloak");
    }

    public static String payaraVersion() {
        return BUILD.getProperty("payara");
    }

    public static Path keycloak() {
        return artifact("org/keycloak", "keycloak-quarkus-dist", keycloakVersion(), "tar.gz");
    }

    public static Path payara() {
        return artifact("fish/payara/extras", "payara-micro", payaraVersion(), "jar");
    }

    private static Path artifact(String group, String name, String version, String type) {
        Path file = Path.of(BUILD.getProperty("repository"))
                .resolve(group)
                .resolve(name)
                .resolve(version)
                .resolve(name + "-" + version + "." + type);
        if (!Files.exists(file)) {
            throw new StackProblem(file + " is missing: run mvn -pl local-stack -am process-classes while online");
        }
        return file;
    }
}
