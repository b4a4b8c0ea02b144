package org.plenum.acceptance.crash;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.plenum.acceptance.support.Platform;

/** The server's lives and deaths. Customers whose call was cut off wait until it is back and say it again, as people do. */
final class Uptime {
    private record Life(int number, CompletableFuture<Boolean> begun) {}

    private volatile Life life = new Life(1, CompletableFuture.completedFuture(true));

    /** The answer of a call that began and ended in one life of the server; repeated until there is one. */
    <T> T through(Supplier<T> call) {
        while (true) {
            Life now = life;
            now.begun().join();
            try {
                T answer = call.get();
                if (now.number() == life.number()) {
                    return answer;
                }
            } catch (UncheckedIOException | AssertionError broken) {
                if (now.number() == life.number()) {
                    throw broken;
                }
            }
        }
    }

    /** SIGKILL, then a start as after a crash. */
    void killAndRestart() {
        Life next = new Life(life.number() + 1, new CompletableFuture<>());
        life = next;
        Platform.running().payara().crashAndRestart();
        next.begun().complete(true);
    }
}
