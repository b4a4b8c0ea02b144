package org.plenum.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Folders that are made once, copied and removed. */
public final class Folders {
    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

    private Folders() {}

    /**
     * Looks whether there is room.
     *
     * @throws StackProblem if less than {@code megabytes} are free where {@code folder} is
     */
    public static void requireSpace(Path folder, long megabytes) {
        try {
            Files.createDirectories(folder);
            long free = Files.getFileStore(folder).getUsableSpace() / BYTES_PER_MEGABYTE;
            if (free < megabytes) {
                throw new StackProblem("Too little disk: " + free + " MB are free at " + folder + ", " + megabytes
                        + " MB are needed. Make room, or choose another place with PLENUM_HOME and PLENUM_CACHE");
            }
        } catch (IOException e) {
            throw new StackProblem("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Makes {@code target} by {@code fill} unless it is there. It appears under its name only when it is complete, and only one process makes it while
     * others wait.
     */
    public static Path once(Path target, Consumer<Path> fill) {
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
            Path name = target.getFileName();
            try (FileChannel file = FileChannel.open(
                            parent.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                if (lock.isValid() && !Files.isDirectory(target)) {
                    Path partial = parent.resolve(name + ".partial");
                    remove(partial);
                    Files.createDirectories(partial);
                    fill.accept(partial);
                    Files.move(partial, target);
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + target, e);
        }
    }

    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        walk(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Copies a folder with its times. */
    public static void copy(Path from, Path to) {
        transfer(from, to, false);
    }

    /** Like {@link #copy}, but with hard links where the file system has them: for files that nobody writes to. */
    public static void link(Path from, Path to) {
        transfer(from, to, true);
    }

    private static void transfer(Path from, Path to, boolean linked) {
        walk(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                if (!linked || !hardLink(file, target)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean hardLink(Path file, Path target) {
        try {
            Files.createLink(target, file);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // another file system: copied instead
        }
    }

    private static void walk(Path folder, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
