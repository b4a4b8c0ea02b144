package org.plenum.acceptance.bench;

import java.io.IOException;

/** Socket.IO 4: stores nothing, acknowledges nothing. */
record SocketIoPeer(int port, long pid) implements Peer {
    @Override
    public String name() {
        return "Socket.IO 4.8.4";
    }

    @Override
    public WebSocketConnection join(int number) throws IOException {
        WebSocketConnection connection =
                WebSocketConnection.open(port, "127.0.0.1", "/socket.io/?EIO=4&transport=websocket");
        connection.awaitText("}");
        connection.send("40");
        connection.awaitText("40{");
        connection.awaitText("}");
        return connection;
    }

    @Override
    public void say(WebSocketConnection connection, int number, String text) throws IOException {
        connection.send("42[\"chat\",\"" + text + "\"]");
    }
}
