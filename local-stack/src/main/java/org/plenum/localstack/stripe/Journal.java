package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Every change as a line of a file, written through to the operating system, so that neither {@code down} and {@code up} nor a killed process loses a
 * payment. The last line about an object counts; from time to time the file is rewritten with one line per object.
 */
final class Journal implements AutoCloseable {
    private static final String FILE = "stripe.jsonl";
    private static final int LINES_PER_OBJECT_MAX = 8;
    private static final int LINES_NEVER_TOO_MANY = 10_000;

    private final Path file;
    private BufferedWriter writer;
    private int lines;

    private Journal(Path file) throws IOException {
        this.file = file;
        this.writer = appender(file);
    }

    static Journal open(Path folder, BiConsumer<String, JsonObject> restored) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.forEach(line -> restore(line, restored));
                }
            }
            return new Journal(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The Stripe stand-in cannot use the folder " + folder, e);
        }
    }

    void append(Store.Owned owned) {
        try {
            write(writer, owned);
            writer.flush();
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isLongerThan(int objects) {
        return lines > LINES_NEVER_TOO_MANY && lines > objects * LINES_PER_OBJECT_MAX;
    }

    void rewrite(Iterator<Store.Owned> all) {
        Path shortened = file.resolveSibling(FILE + ".new");
        try {
            writer.close();
            lines = 0;
            try (BufferedWriter out = Files.newBufferedWriter(shortened)) {
                while (all.hasNext()) {
                    write(out, all.next());
                    lines++;
                }
            }
            Files.move(shortened, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            writer = appender(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedWriter appender(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void restore(String line, BiConsumer<String, JsonObject> restored) {
        try {
            JsonObject entry = Json.parse(line);
            restored.accept(Json.text(entry, "account"), entry.getAsJsonObject("stored"));
        } catch (JsonParseException _) {
            // The last line of a killed process may be torn; that change was never answered.
        }
    }

    private static void write(BufferedWriter out, Store.Owned owned) throws IOException {
        out.write(Json.write(Json.of("account", owned.account(), "stored", owned.object())));
        out.newLine();
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
