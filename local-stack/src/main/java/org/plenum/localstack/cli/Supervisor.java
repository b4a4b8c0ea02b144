package org.plenum.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Duration;
import org.plenum.localstack.Stack;
import org.plenum.localstack.StackSettings;
import org.plenum.localstack.demo.DemoLoader;
import org.plenum.localstack.process.ManagedProcess;
import org.plenum.localstack.process.StackProblem;

/** Runs a stack until it is told to stop by a signal, and does what {@link Control} asks for meanwhile. */
final class Supervisor {
    /** Under this name the supervisor itself is recorded. */
    static final String NAME = "supervisor";

    static final String REDEPLOY = "redeploy";
    static final String DONE = ".done";
    /** The line that ends waiting for a stack in the background. */
    static final String READY_LINE = "Ready";

    private final StackSettings settings;
    private final long startedNanos = System.nanoTime();

    Supervisor(StackSettings settings) {
        this.settings = settings;
    }

    int run() {
        Stack stack = Stack.start(settings, this::say);
        loadDemo(stack);
        Stack.records(settings.home()).remember(NAME, ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        StatusFile.write(stack);
        System.out.println(StatusFile.summary(stack));
        say(READY_LINE);
        try {
            serve(stack);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void loadDemo(Stack stack) {
        if (settings.demo()) {
            try {
                new DemoLoader(stack, Clock.systemUTC(), this::say).load();
            } catch (RuntimeException e) {
                stack.close();
                throw e;
            }
        }
    }

    private void stop(Stack stack) {
        say("Stopping");
        StatusFile.remove(settings.home());
        stack.close();
        Stack.records(settings.home()).forget(NAME);
        say("Stopped");
    }

    private void serve(Stack stack) throws InterruptedException {
        Path commands = settings.home().resolve("commands");
        try (WatchService watch = commands.getFileSystem().newWatchService()) {
            Files.createDirectories(commands);
            commands.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (true) {
                WatchKey key = watch.take();
                key.pollEvents();
                key.reset();
                if (Files.deleteIfExists(commands.resolve(REDEPLOY))) {
                    Files.writeString(commands.resolve(REDEPLOY + DONE), redeploy(stack));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What went wrong, "" if nothing did. */
    private String redeploy(Stack stack) {
        say("Starting the platform again");
        ManagedProcess process = stack.payara().process();
        try {
            process.kill9();
            stack.payara().startAgain();
            say(READY_LINE);
            return "";
        } catch (StackProblem e) {
            say(e.toString());
            return e.toString();
        }
    }

    private void say(String line) {
        long seconds = Duration.ofNanos(System.nanoTime() - startedNanos).toSeconds();
        System.out.printf("[%3d s] %s%n", seconds, line);
    }
}
