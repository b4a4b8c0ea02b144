package org.plenum.acceptance.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.plenum.localstack.Stack;
import org.plenum.localstack.StackSettings;

/**
 * The stack that all tests share, started by the first that asks. Tests keep out of each other's way by using organizations of their own ({@link Organization#fresh()}).
 */
public final class Platform implements LauncherSessionListener {
    private static @Nullable Stack stack;

    /** Started when it is not running yet. */
    public static synchronized Stack running() {
        Stack running = stack;
        if (running == null) {
            Path home = Path.of("target", "stack").toAbsolutePath();
            // A run that was interrupted leaves what Stripe still had to tell, which nobody here would understand.
            for (String remains : List.of("data", "stripe", "mail")) {
                removed(home.resolve(remains));
            }
            running = Stack.start(StackSettings.forTests(home), System.err::println);
            stack = running;
        }
        return running;
    }

    /** Where screenshots and downloads of the run are kept. */
    public static Path artefacts() {
        Path folder =
                Path.of(Optional.ofNullable(System.getenv("PLENUM_ARTEFACTS")).orElse("target/artefacts"));
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        closeStack();
    }

    private static synchronized void closeStack() {
        if (stack != null) {
            stack.close();
            stack = null;
        }
    }

    private static void removed(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
