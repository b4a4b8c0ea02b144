package org.plenum.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenum.localstack.process.StackProblem;

class StackSettingsTest {
    @Test
    void withoutVariablesTheDefaultsHold() {
        StackSettings settings = StackSettings.of(Map.of());
        assertEquals(8080, settings.ports().platform());
        assertEquals(8180, settings.ports().keycloak());
        assertEquals(settings.root().resolve(".plenum"), settings.home());
        assertEquals(Optional.empty(), settings.stripeKey());
        assertTrue(settings.demo());
    }

    @Test
    void variablesChangeThem() {
        StackSettings settings =
                StackSettings.of(Map.of("PLENUM_PORT", "9000", "PLENUM_HOME", "/tmp/other", "PLENUM_EMPTY", "1"));
        assertEquals(9000, settings.ports().platform());
        assertEquals(Path.of("/tmp/other"), settings.home());
        assertTrue(!settings.demo());
    }

    @Test
    void whatIsNoPortIsRefusedByItsName() {
        for (String value : new String[] {"eighty", "0", "70000", "-1"}) {
            StackProblem problem =
                    assertThrows(StackProblem.class, () -> StackSettings.of(Map.of("PLENUM_PORT", value)));
            assertTrue(problem.getMessage() != null && problem.getMessage().startsWith("PLENUM_PORT=" + value));
        }
    }

    @Test
    void everyNameUnderLocalhostIsThisMachine() throws UnknownHostException {
        assertTrue(InetAddress.getAllByName("acme.localhost")[0].isLoopbackAddress());
    }
}
