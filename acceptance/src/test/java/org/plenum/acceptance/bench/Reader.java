package org.plenum.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads all connections on one thread and notes when each marked message arrived: {@code ~} and 16 hex digits of the time at which it was due, {@code ~}. */
final class Reader extends Thread {
    private static final int READ_BYTES = 64 * 1024;
    private static final int LISTENING_MAX_SECONDS = 30;
    private static final int MARKER_CHARS = 18;
    private static final byte SOCKET_IO_PING = '2';

    private final Peer peer;
    private final Selector selector = Selector.open();
    private final Queue<WebSocketConnection> arriving = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BYTES);
    private byte[] bytes = new byte[2 * READ_BYTES];
    private volatile long fromNanos = Long.MAX_VALUE;
    private volatile long untilNanos = Long.MIN_VALUE;
    private volatile boolean stopped;
    private final CountDownLatch listening;
    final Latencies latencies = new Latencies();
    final AtomicInteger closed = new AtomicInteger();

    Reader(Peer peer, int connections) throws IOException {
        super("reader");
        this.peer = peer;
        this.listening = new CountDownLatch(connections);
        setDaemon(true);
    }

    void take(WebSocketConnection connection) {
        arriving.add(connection);
        selector.wakeup();
    }

    /** Returns when every connection is being read. */
    void awaitListening() throws InterruptedException {
        if (!listening.await(LISTENING_MAX_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(listening.getCount() + " connections are not being read");
        }
    }

    /** Counts the messages that were due in this window. */
    void measure(long from, long until) {
        fromNanos = from;
        untilNanos = until;
    }

    void finish() {
        stopped = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                selector.select(this::read, 200);
                for (WebSocketConnection each = arriving.poll(); each != null; each = arriving.poll()) {
                    each.channel.configureBlocking(false);
                    each.channel.register(selector, SelectionKey.OP_READ, each);
                    listening.countDown();
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(SelectionKey key) {
        WebSocketConnection connection = (WebSocketConnection) key.attachment();
        try {
            buffer.clear();
            int read = connection.channel.read(buffer);
            if (read < 0) {
                throw new IOException("closed");
            }
            int kept = connection.partial.length;
            if (kept + read > bytes.length) {
                bytes = new byte[2 * (kept + read)];
            }
            System.arraycopy(connection.partial, 0, bytes, 0, kept);
            buffer.flip().get(bytes, kept, read);
            int used = frames(connection, kept + read);
            connection.partial = Arrays.copyOfRange(bytes, used, kept + read);
        } catch (IOException gone) {
            key.cancel();
            connection.closed = true;
            closed.incrementAndGet();
        }
    }

    private int frames(WebSocketConnection connection, int end) throws IOException {
        int at = 0;
        while (end - at >= 2) {
            int opcode = bytes[at] & 0x0F;
            int length = bytes[at + 1] & 0x7F;
            int header = length < 126 ? 2 : length == 126 ? 4 : 10;
            if (end - at < header) {
                break;
            }
            if (length == 126) {
                length = ((bytes[at + 2] & 0xFF) << 8) | (bytes[at + 3] & 0xFF);
            } else if (length == 127) {
                length = (int) ByteBuffer.wrap(bytes, at + 2, 8).getLong();
            }
            if (end - at < header + length) {
                break;
            }
            frame(connection, opcode, at + header, length);
            at += header + length;
        }
        return at;
    }

    private void frame(WebSocketConnection connection, int opcode, int at, int length) throws IOException {
        if (opcode == WebSocketConnection.PING) {
            connection.pong(Arrays.copyOfRange(bytes, at, at + length));
        } else if (opcode == WebSocketConnection.CLOSE) {
            throw new IOException("closed by the server");
        } else if (length == 1 && bytes[at] == SOCKET_IO_PING) {
            connection.send("3");
        } else {
            peer.heard(bytes, at, length);
            markers(at, at + length);
        }
    }

    private void markers(int from, int end) {
        for (int i = from; i + MARKER_CHARS <= end; i++) {
            if (bytes[i] == '~' && bytes[i + MARKER_CHARS - 1] == '~') {
                long due = 0;
                for (int k = 1; k < MARKER_CHARS - 1; k++) {
                    due = (due << 4) | Character.digit(bytes[i + k], 16);
                }
                if (due >= fromNanos && due < untilNanos) {
                    latencies.add(System.nanoTime() - due);
                }
                i += MARKER_CHARS - 1;
            }
        }
    }
}
