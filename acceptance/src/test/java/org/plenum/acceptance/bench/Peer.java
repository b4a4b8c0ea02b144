package org.plenum.acceptance.bench;

import java.io.IOException;

/** One of the servers that are compared, and how to talk to it. */
interface Peer {
    String name();

    long pid();

    /** Opens a connection that hears everything said in the room. */
    WebSocketConnection join(int number) throws IOException;

    /** Says something in the room. */
    void say(WebSocketConnection connection, int number, String text) throws IOException;

    /** Sees every text frame; called by one thread. */
    default void heard(byte[] bytes, int at, int length) {}

    /** How many messages the server has acknowledged; -1 when it does not. */
    default long acknowledged() {
        return -1;
    }
}
