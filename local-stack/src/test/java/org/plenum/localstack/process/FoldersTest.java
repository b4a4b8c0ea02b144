package org.plenum.localstack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void aFolderIsMadeOnceHoweverManyWantIt() {
        AtomicInteger made = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            Folders.once(folder.resolve("server"), partial -> made.incrementAndGet());
        }
        assertEquals(1, made.get());
    }

    @Test
    void aFolderThatWasLeftHalfMadeIsMadeAnew() throws IOException {
        Path target = folder.resolve("server");
        assertThrows(
                IllegalStateException.class,
                () -> Folders.once(target, partial -> {
                    write(partial.resolve("half"));
                    throw new IllegalStateException("disk full");
                }));
        assertFalse(Files.exists(target));
        Folders.once(target, partial -> write(partial.resolve("whole")));
        assertTrue(Files.exists(target.resolve("whole")));
        assertFalse(Files.exists(target.resolve("half")));
    }

    @Test
    void tooLittleDiskSaysWhatToDo() {
        StackProblem problem =
                assertThrows(StackProblem.class, () -> Folders.requireSpace(folder, Long.MAX_VALUE / 1_000_000));
        assertTrue(problem.getMessage() != null && problem.getMessage().contains("PLENUM_HOME"));
    }

    @Test
    void linkedFoldersHaveTheSameFiles() throws IOException {
        Files.createDirectories(folder.resolve("a").resolve("b"));
        write(folder.resolve("a").resolve("b").resolve("file"));
        Folders.link(folder.resolve("a"), folder.resolve("linked"));
        Folders.copy(folder.resolve("a"), folder.resolve("copied"));
        Folders.remove(folder.resolve("a"));
        for (String each : List.of("linked", "copied")) {
            assertTrue(Files.exists(folder.resolve(each).resolve("b").resolve("file")));
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
