package org.plenum.localstack.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenum.localstack.process.Archives;
import org.plenum.localstack.process.Distributions;
import org.plenum.localstack.process.Folders;
import org.plenum.localstack.process.Progress;
import org.plenum.localstack.process.StackProblem;

/** PostgreSQL's programs, unpacked once per version, and how they are called: the server refuses to run as root. */
final class PostgresBinaries {
    static final String MAJOR = "18";
    private static final long NOBODY = 65534;
    private final Path folder;
    private final List<String> prefix;

    private PostgresBinaries(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    static PostgresBinaries unpacked(Path cache, Progress progress) {
        String resource = "postgres-" + system() + "-" + machine() + ".txz";
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + resource)) {
            if (archive == null) {
                throw new StackProblem("No PostgreSQL binaries for " + system() + " on " + machine()
                        + "; run the stack on Linux or macOS with an x86-64 or ARM64 processor");
            }
            Path target = cache.resolve("postgres-" + Distributions.postgresVersion());
            Folders.once(target, folder -> {
                progress.say("Unpacking PostgreSQL " + Distributions.postgresVersion() + " (once)");
                Archives.unpackXz(archive, folder);
            });
            return new PostgresBinaries(target, prefix());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        String machine = System.getProperty("os.arch");
        return switch (machine) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> machine;
        };
    }

    /**
     * What stands before each call. Root becomes nobody: in a user namespace of its own, where files stay root's outside, or else (containers forbid
     * namespaces) by giving the identity up.
     */
    private static List<String> prefix() {
        if (!runsAsRoot()) {
            return List.of();
        }
        if (succeeds(List.of("unshare", "--user", "true"))) {
            return List.of("unshare", "--user");
        }
        List<String> givingUp = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (succeeds(concat(givingUp, List.of("true")))) {
            return givingUp;
        }
        throw new StackProblem(
                "PostgreSQL does not run as root: run ./plenum as an ordinary user, or install util-linux (unshare, setpriv)");
    }

    static boolean runsAsRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false; // no Linux
        }
    }

    /** Whether files must belong to nobody because the server really runs as nobody. */
    boolean changesOwner() {
        return !prefix.isEmpty() && prefix.getFirst().equals("setpriv");
    }

    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a program to its end. */
    void run(Path log, String program, String... arguments) {
        try {
            int exit = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackProblem(program + " failed; see " + log);
            }
        } catch (IOException e) {
            throw new StackProblem("Cannot run " + program + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem(program + " was interrupted", e);
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
