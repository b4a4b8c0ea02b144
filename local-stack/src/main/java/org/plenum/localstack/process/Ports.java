package org.plenum.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback address. */
public final class Ports {
    private Ports() {}

    /**
     * Looks whether a server could listen.
     *
     * @throws StackProblem naming the port and the setting that changes it
     */
    public static void requireFree(String user, int port, String setting) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StackProblem(
                    "Port " + port + " (" + user + ") is taken: stop what listens there, or choose another with "
                            + setting + "=…",
                    e);
        }
    }

    /** A port that nobody uses at the moment, for tests. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
