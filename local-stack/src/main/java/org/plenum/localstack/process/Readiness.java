package org.plenum.localstack.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a process does its work. */
public final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final int LOG_LINES = 15;
    private static final int STATUS_OK = 200;

    private Readiness() {}

    /**
     * Waits for {@code ready}.
     *
     * @throws StackProblem with the end of the log if the process ends or the time is over
     */
    public static void await(ServerProcess process, Duration timeout, BooleanSupplier ready) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StackProblem(process.name() + " ended while starting; see " + process.log() + "\n"
                        + process.logTail(LOG_LINES));
            }
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new StackProblem(process.name() + " was not ready after " + timeout.toSeconds() + " s; see "
                        + process.log() + "\n" + process.logTail(LOG_LINES));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Whether {@code uri} answers 200. */
    public static boolean answers(HttpClient http, URI uri) {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(ANSWER_TIMEOUT).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == STATUS_OK;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
