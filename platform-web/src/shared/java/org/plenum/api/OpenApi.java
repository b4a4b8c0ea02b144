package org.plenum.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The contract of the application's REST API. Written by hand in parts, one per area, under {@code openapi/} (listed in {@code parts.txt}), and put together here; tests hold
 * the running API against it.
 */
public final class OpenApi {
    private static final String FOLDER = "/openapi/";

    private final Map<String, Object> document;

    private OpenApi(Map<String, Object> document) {
        this.document = document;
    }

    /** From the class path. */
    public static OpenApi load() {
        Map<String, Object> whole = new LinkedHashMap<>();
        for (String part : read("parts.txt").lines().toList()) {
            Map<String, Object> content = yaml().load(read(part));
            // Shared pieces of YAML, resolved by now.
            content.keySet().removeIf(name -> name.startsWith("x-"));
            merge(whole, content);
        }
        return new OpenApi(whole);
    }

    public JsonObject json() {
        return Json.createObjectBuilder(document).build();
    }

    public String yamlText() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        // References within YAML are hard on readers of other languages.
        options.setDereferenceAliases(true);
        return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options).dump(document);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private static void merge(Map<String, Object> into, Map<String, Object> part) {
        part.forEach((name, value) -> {
            Object known = into.get(name);
            if (known == null) {
                into.put(name, value instanceof Map<?, ?> map ? copied(map) : value);
            } else if (known instanceof Map<?, ?> && value instanceof Map<?, ?> more) {
                merge(checked(known), checked(more));
            } else {
                throw new IllegalStateException("Two parts of the OpenAPI document say something of " + name);
            }
        });
    }

    private static Map<String, Object> copied(Map<?, ?> map) {
        return new LinkedHashMap<>(checked(map));
    }

    // Keys of YAML objects are texts in an OpenAPI document, whose status codes are quoted for that.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> checked(Object map) {
        return (Map<String, Object>) map;
    }

    private static String read(String name) {
        try (InputStream file = OpenApi.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + FOLDER + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Paths with their methods in upper case, {@code GET /events/{eventId}}. */
    public List<String> operations() {
        return json().getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().keySet().stream()
                        .filter(method -> !method.equals("parameters"))
                        .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .toList();
    }
}
