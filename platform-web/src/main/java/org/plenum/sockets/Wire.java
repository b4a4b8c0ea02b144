package org.plenum.sockets;

import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.asyncqueue.WritableMessage;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.tyrus.core.ProtocolHandler;
import org.glassfish.tyrus.core.TyrusSession;
import org.glassfish.tyrus.core.TyrusWebSocket;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The one class that knows the inside of Payara 6.2025 (Tyrus 2.1.5, Grizzly 4.0.2): finds the socket channel under a session and takes the place of its Tyrus
 * writer, so that what Tyrus sends by itself (pongs, close frames, the standard API) goes through the same ordered {@link Outbox}. Anything unexpected means
 * that a session has no wire, never that something breaks; {@link SelfTest} proves the rest on the running server.
 */
final class Wire extends Writer {
    /** Enough for a burst of a busy channel without a second system call. */
    private static final int SEND_BUFFER_BYTES = 128 * 1024;

    private static final Logger LOG = Logger.getLogger(Wire.class.getName());
    private static final String SERVLET_WRITER = "org.glassfish.tyrus.servlet.TyrusServletWriter";
    private static final @Nullable Inside INSIDE = Inside.find();

    /** Session → remote endpoint → web socket → protocol handler → writer → upgrade handler → web connection → request → … → connection. */
    private record Inside(
            Field basicRemote,
            Field webSocket,
            Field protocolHandler,
            Field writer,
            Field upgradeHandler,
            Method webConnection,
            Field catalinaRequest,
            Method coyoteRequest,
            Method requestPacket,
            Method connection) {
        static @Nullable Inside find() {
            try {
                ClassLoader server = TyrusSession.class.getClassLoader();
                Field upgradeHandler = field(Class.forName(SERVLET_WRITER, false, server), "tyrusHttpUpgradeHandler");
                // The method and not the field: the container hands out a proxy whose fields are empty.
                Method webConnection = upgradeHandler.getType().getDeclaredMethod("getWebConnection");
                webConnection.setAccessible(true);
                Field catalinaRequest = field(
                        Class.forName("org.apache.catalina.connector.WebConnectionImpl", false, server), "request");
                Method coyoteRequest = catalinaRequest.getType().getMethod("getCoyoteRequest");
                Method requestPacket = coyoteRequest.getReturnType().getMethod("getRequest");
                return new Inside(
                        field(TyrusSession.class, "basicRemote"),
                        field(
                                Class.forName("org.glassfish.tyrus.core.TyrusRemoteEndpoint", false, server),
                                "webSocket"),
                        field(TyrusWebSocket.class, "protocolHandler"),
                        field(ProtocolHandler.class, "writer"),
                        upgradeHandler,
                        webConnection,
                        catalinaRequest,
                        coyoteRequest,
                        requestPacket,
                        requestPacket.getReturnType().getMethod("getConnection"));
            } catch (ReflectiveOperationException | LinkageError | RuntimeException unknownServer) {
                LOG.log(Level.WARNING, "sockets.wire.unavailable: the standard API is used", unknownServer);
                return null;
            }
        }

        private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        }

        NIOConnection connectionOf(Writer servletWriter) throws ReflectiveOperationException {
            Object request = catalinaRequest.get(webConnection.invoke(upgradeHandler.get(servletWriter)));
            return (NIOConnection) connection.invoke(requestPacket.invoke(coyoteRequest.invoke(request)));
        }
    }

    private final Outbox outbox;

    private Wire(Outbox outbox) {
        this.outbox = outbox;
    }

    static boolean known() {
        return INSIDE != null;
    }

    /**
     * Takes over the session's outgoing side; to be called while it opens, before anything was sent on it.
     *
     * @return null when this session must use the standard API
     */
    static @Nullable Outbox attach(Session session, int waitingMaxBytes) {
        if (INSIDE == null
                || session.isSecure()
                || !session.getNegotiatedExtensions().isEmpty()) {
            return null;
        }
        try {
            Object webSocket = INSIDE.webSocket().get(INSIDE.basicRemote().get(session));
            ProtocolHandler protocol =
                    (ProtocolHandler) INSIDE.protocolHandler().get(webSocket);
            Writer writer = (Writer) INSIDE.writer().get(protocol);
            if (protocol.hasExtensions() || !writer.getClass().getName().equals(SERVLET_WRITER)) {
                return null;
            }
            NIOConnection connection = INSIDE.connectionOf(writer);
            if (!(connection.getChannel() instanceof SocketChannel channel)
                    || !(connection.getTransport() instanceof TCPNIOTransport transport)
                    || channel.isBlocking()
                    || encrypted(connection)) {
                return null;
            }
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER_BYTES);
            Outbox outbox = new Outbox(new GrizzlyLink(connection, transport, channel, writer), waitingMaxBytes);
            protocol.setWriter(new Wire(outbox));
            return outbox;
        } catch (ReflectiveOperationException | IOException | RuntimeException unexpected) {
            LOG.log(Level.FINE, "sockets.wire.refused", unexpected);
            return null;
        }
    }

    private static boolean encrypted(NIOConnection connection) {
        if (connection.getProcessor() instanceof FilterChain filters) {
            for (Object filter : filters) {
                if (filter.getClass().getName().contains("SSL")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What Tyrus sends by itself. */
    @Override
    public void write(ByteBuffer buffer, @Nullable CompletionHandler<ByteBuffer> handler) {
        Outbox.Sent sent = outbox.send(buffer);
        if (handler == null) {
            return;
        }
        if (sent == Outbox.Sent.YES) {
            handler.completed(buffer);
        } else {
            handler.failed(new IOException("The client is " + sent));
        }
    }

    /** Tyrus is done with the connection: after the close frames of both sides, or because it broke. */
    @Override
    public void close() {
        outbox.close();
    }

    private record GrizzlyLink(
            NIOConnection connection, TCPNIOTransport transport, SocketChannel channel, Writer servletWriter)
            implements Link {
        @Override
        public void write(ByteBuffer frames) throws IOException {
            channel.write(frames);
        }

        @Override
        public void writeLater(ByteBuffer frames, Runnable landed, Runnable failed) {
            Buffer buffer = Buffers.wrap(transport.getMemoryManager(), frames);
            transport.getAsyncQueueIO().getWriter().write(connection, null, buffer, new EmptyCompletionHandler<>() {
                @Override
                public void completed(WriteResult<WritableMessage, SocketAddress> result) {
                    landed.run();
                }

                @Override
                public void failed(Throwable cause) {
                    failed.run();
                }

                @Override
                public void cancelled() {
                    failed.run();
                }
            });
        }

        @Override
        public void close() {
            try {
                servletWriter.close();
            } catch (IOException alreadyClosed) {
                cut();
            }
        }

        @Override
        public void cut() {
            connection.terminateSilently();
        }
    }
}
