package org.plenum.localstack.keycloak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenum.localstack.process.ContainerProcess;
import org.plenum.localstack.process.Distributions;

/** The official image, which builds itself for PostgreSQL when it starts; otherwise as the embedded server. */
final class KeycloakContainer {
    private static final String IMAGE = "quay.io/keycloak/keycloak:";
    private static final String THEMES = "/opt/keycloak/themes";

    private KeycloakContainer() {}

    static ContainerProcess start(KeycloakServer.Settings settings) {
        List<String> command = new ArrayList<>(List.of("start"));
        command.addAll(KeycloakDistribution.BUILD_OPTIONS);
        command.addAll(KeycloakServer.options(settings));
        Map<String, String> environment = new HashMap<>(KeycloakServer.environment(settings));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        Path themes = settings.themes();
        return ContainerProcess.start(new ContainerProcess.Launch(
                "keycloak",
                IMAGE + Distributions.keycloakVersion(),
                command,
                environment,
                themes != null && Files.isDirectory(themes) ? Map.of(THEMES, themes) : Map.of(),
                settings.logs().resolve("keycloak.log"),
                settings.work()));
    }
}
