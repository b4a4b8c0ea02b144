package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A new object being filled in. The shapes beside this class hold each kind's attributes in Stripe's order with what they are when nothing is said. */
final class Draft {
    private static final Map<String, JsonObject> SHAPES = new ConcurrentHashMap<>();

    private final JsonObject object;

    private Draft(JsonObject object) {
        this.object = object;
    }

    static Draft empty() {
        return new Draft(new JsonObject());
    }

    static Draft of(String kind) {
        return new Draft(SHAPES.computeIfAbsent(kind, Draft::load).deepCopy());
    }

    Draft with(String name, @Nullable Object value) {
        Json.set(object, name, value);
        return this;
    }

    JsonObject object() {
        return object;
    }

    private static JsonObject load(String kind) {
        try (InputStream shape = Draft.class.getResourceAsStream("shapes/" + kind + ".json")) {
            if (shape == null) {
                throw new IllegalStateException("No shape for " + kind);
            }
            return Json.parse(new String(shape.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
