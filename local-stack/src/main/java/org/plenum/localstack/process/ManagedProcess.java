package org.plenum.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server as a process of this machine, with a log file. */
public final class ManagedProcess implements ServerProcess {
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(10);
    private final Launch launch;
    private final ProcessRecords records;
    private volatile Process process;

    /**
     * How to start it.
     *
     * @param environment added to what the supervisor has
     */
    public record Launch(String name, List<String> command, Map<String, String> environment, Path folder, Path log) {}

    private ManagedProcess(Launch launch, ProcessRecords records, Process process) {
        this.launch = launch;
        this.records = records;
        this.process = process;
    }

    public static ManagedProcess start(Launch launch, ProcessRecords records) {
        return new ManagedProcess(launch, records, spawn(launch, records));
    }

    private static Process spawn(Launch launch, ProcessRecords records) {
        try {
            Files.createDirectories(launch.folder());
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(launch.command())
                    .directory(launch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(launch.log().toFile());
            builder.environment().putAll(launch.environment());
            Process process = builder.start();
            records.remember(launch.name(), process.toHandle());
            return process;
        } catch (IOException e) {
            throw new StackProblem("Cannot start " + launch.name() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return launch.name();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public Path log() {
        return launch.log();
    }

    @Override
    public void kill9() {
        process.destroyForcibly();
        process.onExit()
                .orTimeout(KILL_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    public void stop(Duration timeout) {
        ProcessRecords.stop(process.toHandle(), timeout);
        records.forget(launch.name());
    }

    @Override
    public void freeze() {
        signal("STOP");
    }

    @Override
    public void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackProblem("Cannot send " + signal + " to " + name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while sending " + signal + " to " + name(), e);
        }
    }

    @Override
    public void startAgain() {
        if (process.isAlive()) {
            throw new IllegalStateException(launch.name() + " still runs");
        }
        process = spawn(launch, records);
    }
}
