package org.plenum.kernel;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;

/** Reads JSON out of rows. The factories are looked for once: each {@code Json.create…} searches the class path for who implements it. */
public final class JsonText {
    /** For what is written often. */
    public static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JsonText() {}

    public static JsonObject object(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    public static JsonArray array(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }
}
