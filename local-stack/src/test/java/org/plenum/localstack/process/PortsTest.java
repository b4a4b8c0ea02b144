package org.plenum.localstack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aTakenPortIsNamedTogetherWithItsSetting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackProblem problem = assertThrows(
                    StackProblem.class, () -> Ports.requireFree("mail page", taken.getLocalPort(), "PLENUM_MAIL_PORT"));
            assertEquals(
                    "Port " + taken.getLocalPort()
                            + " (mail page) is taken: stop what listens there, or choose another with PLENUM_MAIL_PORT=…",
                    problem.getMessage());
        }
    }

    @Test
    void aFreePortIsNoProblem() {
        Ports.requireFree("mail page", Ports.free(), "PLENUM_MAIL_PORT");
    }
}
