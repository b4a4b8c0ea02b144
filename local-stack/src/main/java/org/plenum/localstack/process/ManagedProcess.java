package org.plenum.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One server of the stack as a process with a log file; it can be stopped, killed and started again. */
public final class ManagedProcess {
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(10);
    private static final Path PROC = Path.of("/proc");
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

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return launch.log();
    }

    /** Ends it at once, as a crash would (SIGKILL). */
    public void kill9() {
        process.destroyForcibly();
        process.onExit()
                .orTimeout(KILL_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    public void stop(Duration timeout) {
        ProcessRecords.stop(process.toHandle(), timeout);
        records.forget(launch.name());
    }

    /** Starts it again with the same command; it must have ended. */
    public void startAgain() {
        if (process.isAlive()) {
            throw new IllegalStateException(launch.name() + " still runs");
        }
        process = spawn(launch, records);
    }

    /**
     * Resident memory of the process and its children in kilobytes, 0 where the system does not tell. Pages shared between PostgreSQL's processes count
     * for each of them.
     */
    public long residentKilobytes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(each -> residentKilobytes(each.pid()))
                .sum();
    }

    private static long residentKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(PROC.resolve(Long.toString(pid)).resolve("status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it ended meanwhile, or this is no Linux
        }
    }

    /** The end of the log, for a message about why it did not start. */
    public String logTail(int lines) {
        Deque<String> tail = new ArrayDeque<>();
        try (Stream<String> all = Files.lines(launch.log())) {
            all.filter(line -> !line.isBlank()).forEach(line -> {
                tail.addLast(line);
                if (tail.size() > lines) {
                    tail.removeFirst();
                }
            });
        } catch (IOException | UncheckedIOException e) {
            return "(no log)";
        }
        return tail.stream().collect(Collectors.joining("\n"));
    }
}
