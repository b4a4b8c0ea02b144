package org.plenum.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One server of the stack, whatever it runs in; it can be stopped, and killed and started again. */
public interface ServerProcess {
    String name();

    /** In this machine's numbers. */
    long pid();

    boolean isAlive();

    Path log();

    /** Ends it at once, as a crash would (SIGKILL). */
    void kill9();

    /** Lets it hang: connections are taken and nothing answers, until {@link #thaw()}. */
    void freeze();

    void thaw();

    void stop(Duration timeout);

    /** Starts it again with the same command; it must have ended. */
    void startAgain();

    /**
     * Resident memory of the process and its children in kilobytes, 0 where the system does not tell. Pages shared between PostgreSQL's processes count
     * for each of them.
     */
    default long residentKilobytes() {
        return ProcessHandle.of(pid())
                .map(handle -> Stream.concat(Stream.of(handle), handle.descendants())
                        .mapToLong(each -> residentKilobytes(each.pid()))
                        .sum())
                .orElse(0L);
    }

    private static long residentKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it ended meanwhile, or this is no Linux
        }
    }

    /** The end of the log, for a message about why it did not start. */
    default String logTail(int lines) {
        Deque<String> tail = new ArrayDeque<>();
        try (Stream<String> all = Files.lines(log())) {
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
