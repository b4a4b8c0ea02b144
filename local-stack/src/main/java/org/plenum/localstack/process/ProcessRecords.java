package org.plenum.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Remembers in a folder which processes are ours, by pid and start time, because a pid alone may have gone to somebody else's process since.
 */
public final class ProcessRecords {
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
    /** Start times come from clock ticks and are not exactly the same at each reading. */
    private static final Duration START_TOLERANCE = Duration.ofMillis(50);

    private static final String SUFFIX = ".pid";
    private final Path folder;

    public ProcessRecords(Path folder) {
        this.folder = folder;
    }

    public void remember(String name, ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + SUFFIX), process.pid() + " " + start.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process if it still runs. */
    public Optional<ProcessHandle> running(String name) {
        Path file = folder.resolve(name + SUFFIX);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            if (words.length != 2) {
                return Optional.empty();
            }
            Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> startedAt(process, start));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // a torn record names no process
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.isAlive()
                && process.info()
                        .startInstant()
                        .map(actual -> Duration.between(start, actual).abs().compareTo(START_TOLERANCE) <= 0)
                        .orElse(false);
    }

    /** Stops what an earlier supervisor left behind when it was killed. */
    public void stopLeftovers(Progress progress) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                String fileName = file.getFileName().toString();
                String name = fileName.substring(0, fileName.length() - SUFFIX.length());
                running(name).ifPresent(process -> {
                    progress.say("Stopping " + name + " (pid " + process.pid() + "), left by a stack that was killed");
                    stop(process, STOP_TIMEOUT);
                });
                forget(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to end, and kills it after the timeout. */
    static void stop(ProcessHandle process, Duration timeout) {
        process.destroy();
        if (!awaitEnd(process, timeout)) {
            process.destroyForcibly();
            awaitEnd(process, timeout);
        }
    }

    private static boolean awaitEnd(ProcessHandle process, Duration timeout) {
        try {
            process.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}
