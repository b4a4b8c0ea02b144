package org.plenum.acceptance.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One client that sends the same request again and again over one connection, until the server ends it, as it does after some hundred requests. */
final class RepeatedRequest implements Crowd.Client {
    private final int port;
    private final byte[] request;
    private final String expected;
    private Socket socket;
    private InputStream in;

    /** The request with its line, headers without Host, and body; expected is the status of every answer. */
    RepeatedRequest(int port, String host, String line, String headers, String body, int expected) throws IOException {
        this.port = port;
        this.request = (line + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n" + headers + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
        this.expected = " " + expected + " ";
        this.socket = connected(port);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** As a browser asks: it takes packed answers. More headers each end their line. */
    static RepeatedRequest get(int port, String host, String path, String more) throws IOException {
        return new RepeatedRequest(
                port, host, "GET " + path, "Accept: text/html\r\nAccept-Encoding: gzip\r\n" + more, "", 200);
    }

    @Override
    public void ask() throws IOException {
        socket.getOutputStream().write(request);
        String status = line(in);
        if (!(status + " ").contains(expected)) {
            throw new IOException("The request was answered with " + status);
        }
        if (skipAnswer(in)) {
            socket.close();
            socket = connected(port);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** True when the server ends the connection with this answer. */
    private static boolean skipAnswer(InputStream in) throws IOException {
        boolean last = false;
        int length = -1;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
            chunked |= name.startsWith("transfer-encoding:");
            last |= name.startsWith("connection:") && name.contains("close");
        }
        if (chunked) {
            for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
                in.skipNBytes(chunk + 2L);
            }
            line(in);
        } else {
            in.skipNBytes(Math.max(length, 0));
        }
        return last;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
