package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All objects by account and kind, in memory, under one lock; with a folder, in a journal too.
 */
final class Store implements AutoCloseable {
    /** The oldest go first; a day of load tests stays within it. */
    private static final int OBJECTS_PER_SHELF_MAX = 50_000;

    private final Map<Shelf, Map<String, JsonObject>> shelves = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable Journal journal;

    private record Shelf(String account, String kind) {}

    private Store(@Nullable Path folder) {
        journal = folder == null ? null : Journal.open(folder, this::keep);
        shorten();
    }

    static Store open(@Nullable Path folder) {
        return new Store(folder);
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
                journal.append(new Owned(account, object));
                if (journal.isLongerThan(objects())) {
                    shorten();
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

    private int objects() {
        return shelves.values().stream().mapToInt(Map::size).sum();
    }

    private void shorten() {
        if (journal != null) {
            journal.rewrite(shelves.entrySet().stream()
                    .flatMap(shelf -> shelf.getValue().values().stream()
                            .map(object -> new Owned(shelf.getKey().account(), object)))
                    .iterator());
        }
    }

    @Override
    public void close() {
        inOneStep(() -> {
            if (journal != null) {
                journal.close();
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
