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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All objects by account and kind, in memory, under one lock. With a folder every change is also a line of a journal, written through to the operating
 * system, so that neither {@code down} and {@code up} nor a killed process loses a payment. Opening the journal shortens it to one line per object.
 */
final class Store implements AutoCloseable {
    /** The oldest go first; a day of load tests stays within it. */
    private static final int OBJECTS_PER_SHELF_MAX = 50_000;

    private static final String JOURNAL = "stripe.jsonl";

    private final Map<Shelf, Map<String, JsonObject>> shelves = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable BufferedWriter journal;

    private record Shelf(String account, String kind) {}

    private Store(@Nullable Path folder) throws IOException {
        if (folder == null) {
            journal = null;
            return;
        }
        Files.createDirectories(folder);
        Path file = folder.resolve(JOURNAL);
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(this::restore);
            }
        }
        Path shortened = folder.resolve(JOURNAL + ".new");
        try (BufferedWriter writer = Files.newBufferedWriter(shortened)) {
            for (Map.Entry<Shelf, Map<String, JsonObject>> shelf : shelves.entrySet()) {
                for (JsonObject object : shelf.getValue().values()) {
                    write(writer, shelf.getKey().account(), object);
                }
            }
        }
        Files.move(shortened, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        journal = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
    }

    static Store open(@Nullable Path folder) {
        try {
            return new Store(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The Stripe stand-in cannot use the folder " + folder, e);
        }
    }

    <T> T inOneStep(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }

    /** Stores a new object, or notes that a known one has changed. */
    JsonObject put(String account, JsonObject object) {
        return inOneStep(() -> {
            keep(account, object);
            if (journal != null) {
                try {
                    write(journal, account, object);
                    journal.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return object;
        });
    }

    @Nullable
    JsonObject find(String account, String kind, String id) {
        return inOneStep(() -> shelf(account, kind).get(id));
    }

    JsonObject require(String account, String kind, String id, String param) {
        JsonObject object = find(account, kind, id);
        if (object == null) {
            throw StripeError.missing(kind, id, param);
        }
        return object;
    }

    List<JsonObject> newestFirst(String account, String kind) {
        return inOneStep(() -> shelf(account, kind).values().stream().toList().reversed());
    }

    /** The same kind over all accounts, oldest first within each. */
    List<Owned> everywhere(String kind) {
        return inOneStep(() -> shelves.entrySet().stream()
                .filter(shelf -> shelf.getKey().kind().equals(kind))
                .flatMap(shelf -> shelf.getValue().values().stream()
                        .map(object -> new Owned(shelf.getKey().account(), object)))
                .toList());
    }

    record Owned(String account, JsonObject object) {}

    Owned requireAnywhere(String kind, String id) {
        return inOneStep(() -> shelves.entrySet().stream()
                .filter(shelf ->
                        shelf.getKey().kind().equals(kind) && shelf.getValue().containsKey(id))
                .map(shelf ->
                        new Owned(shelf.getKey().account(), shelf.getValue().get(id)))
                .findFirst()
                .orElseThrow(() -> StripeError.missing(kind, id, "id")));
    }

    private Map<String, JsonObject> shelf(String account, String kind) {
        return shelves.computeIfAbsent(new Shelf(account, kind), _ -> new Bounded());
    }

    private void keep(String account, JsonObject object) {
        shelf(account, Json.text(object, "object")).put(Json.text(object, "id"), object);
    }

    private void restore(String line) {
        try {
            JsonObject entry = Json.parse(line);
            keep(Json.text(entry, "account"), entry.getAsJsonObject("stored"));
        } catch (JsonParseException _) {
            // The last line of a killed process may be torn; the change was never answered.
        }
    }

    private static void write(BufferedWriter writer, String account, JsonObject object) throws IOException {
        writer.write(Json.write(Json.of("account", account, "stored", object)));
        writer.newLine();
    }

    @Override
    public void close() {
        inOneStep(() -> {
            if (journal != null) {
                try {
                    journal.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return true;
        });
    }

    private static final class Bounded extends LinkedHashMap<String, JsonObject> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JsonObject> eldest) {
            return size() > OBJECTS_PER_SHELF_MAX;
        }
    }
}
