package org.plenum.sockets;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The server's side of {@link SelfTest}: on the first message it says a few things over both ways and closes. */
@ServerEndpoint(SelfTest.PATH)
public class SelfTestSocket {
    private static final Logger LOG = Logger.getLogger(SelfTestSocket.class.getName());

    @Inject
    SelfTest selfTest;

    private @Nullable Outbox outbox;

    @OnOpen
    public void open(Session session) throws IOException {
        List<String> key = session.getRequestParameterMap().getOrDefault("key", List.of());
        if (key.size() != 1 || !selfTest.knows(key.getFirst())) {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "unauthenticated"));
            return;
        }
        outbox = Wire.attach(session, 2 * SelfTest.HUGE_CHARS);
    }

    @OnMessage(maxMessageSize = 16)
    public void go(String text, Session session) throws IOException {
        if (outbox == null) {
            session.close(new CloseReason(CloseReason.CloseCodes.UNEXPECTED_CONDITION, "no wire"));
            return;
        }
        outbox.send(Frame.text("a").buffer());
        outbox.send(Frame.text("b".repeat(SelfTest.HUGE_CHARS)).buffer());
        outbox.send(Frame.text("c").buffer());
        session.getBasicRemote().sendPing(ByteBuffer.wrap(new byte[] {1}));
        session.getBasicRemote().sendText("d");
        outbox.send(Frame.text("e").buffer());
        session.close();
    }

    @OnError
    public void failed(Throwable failure) {
        LOG.log(Level.FINE, "sockets.selftest.connection.failed", failure);
    }
}
