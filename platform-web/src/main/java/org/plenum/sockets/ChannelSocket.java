package org.plenum.sockets;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /ws/channels}: one instance per connection, thin over {@link Conversation}. Who may connect was decided by {@link SocketFilter}. */
@ServerEndpoint("/ws/channels")
public class ChannelSocket {
    /** The longest message with every character escaped, and some room for the rest of the frame. */
    static final int FRAME_MAX_CHARS = 32 * 1024;

    private static final Logger LOG = Logger.getLogger(ChannelSocket.class.getName());

    @Inject
    Hub hub;

    @Inject
    Conversation conversation;

    @Inject
    Lines lines;

    private @Nullable Member member;

    @OnOpen
    public void open(Session session) throws IOException {
        if (!(session.getUserPrincipal() instanceof SocketPrincipal visitor)) {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "unauthenticated"));
            return;
        }
        session.setMaxIdleTimeout(0);
        session.setMaxTextMessageBufferSize(FRAME_MAX_CHARS);
        Member opened = new Member(visitor.tenant(), visitor.caller(), lines.of(session), hub::leave);
        member = opened;
        hub.enter(opened);
    }

    @OnMessage(maxMessageSize = FRAME_MAX_CHARS)
    public void heard(String text) {
        if (member != null) {
            conversation.hear(member, text);
        }
    }

    @OnMessage
    public void pong(PongMessage pong) {
        if (member != null) {
            member.heard();
        }
    }

    @OnClose
    public void closed() {
        if (member != null) {
            hub.leave(member);
            member.line.forget();
            member = null;
        }
    }

    @OnError
    public void failed(Throwable failure) {
        // Mostly a connection that broke; the close that follows does the rest.
        LOG.log(Level.FINE, "sockets.connection.failed", failure);
    }
}
