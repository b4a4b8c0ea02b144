package org.plenum.sockets;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;

/**
 * Proves on the running server that {@link Wire} delivers small and huge frames, and what the server sends by itself, intact and in order. Until it has, and if
 * it does not, every connection uses the standard API.
 */
@ApplicationScoped
public class SelfTest {
    static final String PATH = "/ws/self-test";
    /** More than any socket buffer, so that a part has to be written later. */
    static final int HUGE_CHARS = 3 * 1024 * 1024;

    private static final int ATTEMPTS_MAX = 240;
    private static final int ATTEMPT_EVERY_MILLIS = 500;
    private static final int ANSWER_WITHIN_SECONDS = 10;
    private static final String EXPECTED = "abcPde " + HUGE_CHARS + " 1000";
    private static final Logger LOG = Logger.getLogger(SelfTest.class.getName());

    /** Nobody else can open the probe. */
    private final String key = Ids.secret();

    private volatile boolean passed;
    private int attempts;
    private @Nullable Future<?> next;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    @ConfigProperty(name = "plenum.listen-port")
    Optional<Integer> listenPort;

    @Inject
    @ConfigProperty(name = "plenum.public-port")
    Optional<Integer> publicPort;

    boolean passed() {
        return passed;
    }

    boolean knows(@Nullable String given) {
        return key.equals(given);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        if (Wire.known()) {
            next = timer.schedule(this::attempt, ATTEMPT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (next != null) {
            next.cancel(true);
        }
    }

    /** The application does not serve yet when it starts, so this is repeated until somebody answers. */
    private void attempt() {
        attempts++;
        try {
            String heard = probe();
            passed = heard.equals(EXPECTED);
            LOG.info(() -> "sockets.selftest passed=" + passed + (passed ? "" : " heard=" + heard));
        } catch (IOException | ExecutionException | TimeoutException notYet) {
            if (attempts < ATTEMPTS_MAX) {
                next = timer.schedule(this::attempt, ATTEMPT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                LOG.warning(() -> "sockets.selftest passed=false cause=" + notYet);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String probe() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        int port = listenPort.or(() -> publicPort).orElse(8080);
        Listener listener = new Listener();
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + PATH + "?key=" + key), listener)
                    .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
            try {
                socket.sendText("go", true).get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
                return listener.heard.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
            } finally {
                socket.abort();
            }
        }
    }

    /** Writes down what arrives: small texts as they are, the huge one as {@code b} with its length, a ping as {@code P}, at the end the close code. */
    private static final class Listener implements WebSocket.Listener {
        final CompletableFuture<String> heard = new CompletableFuture<>();
        private final StringBuilder order = new StringBuilder();
        private int huge;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (!data.isEmpty() && data.charAt(0) == 'b') {
                huge += (int) data.chars().filter(c -> c == 'b').count();
                order.append(last ? "b" : "");
            } else {
                order.append(data);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            order.append('P');
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.complete(order + " " + huge + " " + code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            heard.completeExceptionally(failure);
        }
    }
}
