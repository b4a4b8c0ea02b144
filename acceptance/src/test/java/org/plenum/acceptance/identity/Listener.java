package org.plenum.acceptance.identity;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Learns whether a socket was let in: then a ping is answered, else the server closes it. */
final class Listener implements java.net.http.WebSocket.Listener {
    private static final long PATIENCE_SECONDS = 20;
    private final CompletableFuture<Boolean> alive = new CompletableFuture<>();

    boolean answers(java.net.http.WebSocket socket) {
        return socket.sendPing(ByteBuffer.allocate(1))
                .thenCompose(sent -> alive.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS))
                .join();
    }

    @Override
    public @Nullable CompletionStage<?> onPong(java.net.http.WebSocket socket, ByteBuffer message) {
        alive.complete(true);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(java.net.http.WebSocket socket, int code, String reason) {
        alive.complete(false);
        return null;
    }

    @Override
    public void onError(java.net.http.WebSocket socket, Throwable error) {
        alive.complete(false);
    }
}
