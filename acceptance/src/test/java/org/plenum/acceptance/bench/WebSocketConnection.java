package org.plenum.acceptance.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** A web socket client reduced to what a thousand of them in one process need. Blocking until it is handed to a {@link Reader}. */
final class WebSocketConnection {
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final byte[] MASK = {0x1f, 0x5a, 0x33, 0x77};
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final long RETRY_NANOS = 100_000;

    final SocketChannel channel;
    /** The beginning of a frame that has not arrived whole. */
    byte[] partial = new byte[0];

    volatile boolean closed;

    private WebSocketConnection(SocketChannel channel) {
        this.channel = channel;
    }

    static WebSocketConnection open(int port, String host, String path) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        WebSocketConnection connection = new WebSocketConnection(channel);
        connection.write(ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
        String answer = connection.awaitText("\r\n\r\n");
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException("No upgrade: " + answer.lines().findFirst().orElse(""));
        }
        return connection;
    }

    void send(String text) throws IOException {
        write(frame(TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    void pong(byte[] payload) throws IOException {
        write(frame(PONG, payload));
    }

    private synchronized void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    /** Reads until the text occurs and gives everything up to its end; what follows stays for later. For the set-up only. */
    String awaitText(String text) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        while (true) {
            String all = new String(partial, StandardCharsets.ISO_8859_1);
            int found = all.indexOf(text);
            if (found >= 0) {
                partial = Arrays.copyOfRange(partial, found + text.length(), partial.length);
                return all.substring(0, found + text.length());
            }
            buffer.clear();
            int read = channel.read(buffer);
            if (read < 0) {
                throw new EOFException("Closed during the set-up");
            }
            byte[] more = Arrays.copyOf(partial, partial.length + read);
            buffer.flip().get(more, partial.length, read);
            partial = more;
        }
    }

    private static ByteBuffer frame(int opcode, byte[] payload) {
        boolean small = payload.length < 126;
        ByteBuffer frame = ByteBuffer.allocate((small ? 2 : 4) + MASK.length + payload.length);
        frame.put((byte) (0x80 | opcode));
        if (small) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        return frame.flip();
    }
}
