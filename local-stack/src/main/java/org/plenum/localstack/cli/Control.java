package org.plenum.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.plenum.localstack.Stack;
import org.plenum.localstack.StackSettings;
import org.plenum.localstack.process.ProcessRecords;
import org.plenum.localstack.process.StackProblem;

/** Tells the supervisor of a running stack what to do. */
final class Control {
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration REDEPLOY_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private final StackSettings settings;
    private final ProcessRecords records;

    Control(StackSettings settings) {
        this.settings = settings;
        this.records = Stack.records(settings.home());
    }

    /** Fails when a stack runs here already; what keeps it from starting otherwise is found by the start itself. */
    int check() {
        records.running(Supervisor.NAME).ifPresent(process -> {
            throw new StackProblem("A stack runs already (pid " + process.pid() + ", " + settings.home()
                    + "): ./plenum status shows it, ./plenum down stops it");
        });
        return 0;
    }

    /** Looks at what a start would need and says all that is missing. */
    int doctor() {
        if (records.running(Supervisor.NAME).isPresent()) {
            System.out.println("Stack     runs here; ./plenum status tells how it does");
            return 0;
        }
        List<String> problems = Stack.problems(settings);
        problems.forEach(problem -> System.out.println("Problem   " + problem));
        System.out.println(problems.isEmpty() ? "Ports     all free" : "");
        return problems.isEmpty() ? 0 : 1;
    }

    int down() {
        Optional<ProcessHandle> supervisor = records.running(Supervisor.NAME);
        if (supervisor.isEmpty()) {
            records.stopLeftovers(System.out::println);
            System.out.println("No stack runs here.");
            return 0;
        }
        supervisor.get().destroy();
        try {
            supervisor.get().onExit().get(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (ExecutionException | TimeoutException e) {
            throw new StackProblem(
                    "The stack does not stop; see " + settings.home().resolve("logs"), e);
        }
        System.out.println("Stopped. Data stays in " + settings.home() + "; ./plenum reset removes it.");
        return 0;
    }

    int redeploy() {
        if (records.running(Supervisor.NAME).isEmpty()) {
            throw new StackProblem("No stack runs here: start one with ./plenum up");
        }
        Path commands = settings.home().resolve("commands");
        Path done = commands.resolve(Supervisor.REDEPLOY + Supervisor.DONE);
        try {
            Files.deleteIfExists(done);
            Files.createFile(commands.resolve(Supervisor.REDEPLOY));
            long end = System.nanoTime() + REDEPLOY_TIMEOUT.toNanos();
            while (!Files.exists(done) && System.nanoTime() < end) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            String problem = Files.exists(done) ? Files.readString(done) : "The platform does not come back";
            if (!problem.isEmpty()) {
                throw new StackProblem(problem);
            }
            System.out.println("The platform runs what was built.");
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
