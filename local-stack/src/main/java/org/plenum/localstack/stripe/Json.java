package org.plenum.localstack.stripe;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON trees the way Stripe does: nulls are written, names keep their order, names that start with an underscore stay inside. */
final class Json {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final Gson PRETTY = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private Json() {}

    static JsonObject of(@Nullable Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add(String.valueOf(namesAndValues[i]), element(namesAndValues[i + 1]));
        }
        return object;
    }

    static JsonElement element(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement element -> element;
            case String text -> new JsonPrimitive(text);
            case Number number -> new JsonPrimitive(number);
            case Boolean flag -> new JsonPrimitive(flag);
            case Iterable<?> items -> array(items);
            case Map<?, ?> entries -> {
                JsonObject object = new JsonObject();
                entries.forEach((name, entry) -> object.add(String.valueOf(name), element(entry)));
                yield object;
            }
            default -> new JsonPrimitive(value.toString());
        };
    }

    static JsonArray array(Iterable<?> items) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(element(item)));
        return array;
    }

    static JsonObject parse(String text) {
        return GSON.fromJson(text, JsonObject.class);
    }

    static String write(JsonElement element) {
        return GSON.toJson(element);
    }

    static String writePretty(JsonElement element) {
        return PRETTY.toJson(element);
    }

    static void set(JsonObject object, String name, @Nullable Object value) {
        object.add(name, element(value));
    }

    static boolean has(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && !value.isJsonNull();
    }

    static @Nullable String textOrNull(JsonObject object, String name) {
        return has(object, name) && object.get(name).isJsonPrimitive()
                ? object.get(name).getAsString()
                : null;
    }

    static String text(JsonObject object, String name) {
        String text = textOrNull(object, name);
        if (text == null) {
            throw new IllegalStateException("No text named " + name + " in " + object.get("id"));
        }
        return text;
    }

    static long number(JsonObject object, String name) {
        return has(object, name) ? object.get(name).getAsLong() : 0;
    }

    static boolean flag(JsonObject object, String name) {
        return has(object, name) && object.get(name).getAsBoolean();
    }

    static JsonObject object(JsonObject object, String name) {
        return has(object, name) && object.get(name).isJsonObject() ? object.getAsJsonObject(name) : new JsonObject();
    }

    static JsonArray items(JsonObject object, String name) {
        return has(object, name) && object.get(name).isJsonArray() ? object.getAsJsonArray(name) : new JsonArray();
    }

    /** A deep copy without what is ours alone. */
    static JsonObject visible(JsonObject object) {
        JsonObject copy = new JsonObject();
        object.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("_"))
                .forEach(entry -> copy.add(entry.getKey(), visibleElement(entry.getValue())));
        return copy;
    }

    private static JsonElement visibleElement(JsonElement element) {
        if (element.isJsonObject()) {
            return visible(element.getAsJsonObject());
        }
        if (element.isJsonArray()) {
            JsonArray copy = new JsonArray();
            element.getAsJsonArray().forEach(item -> copy.add(visibleElement(item)));
            return copy;
        }
        return element;
    }
}
