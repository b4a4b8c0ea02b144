package org.plenum.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final OpenApi CONTRACT = OpenApi.load();

    @Test
    void everyResourceMethodIsInTheContractAndTheOtherWayRound() throws Exception {
        Set<String> running =
                resourceClasses().flatMap(OpenApiTest::operations).collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = CONTRACT.operations().stream()
                .map(OpenApiTest::withoutNames)
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(running.isEmpty());
        assertEquals(running, described);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertReferences(CONTRACT.json(), CONTRACT.json());
    }

    @Test
    void everyOperationHasItsOwnNameAndSaysHowItFails() {
        Set<String> names = new TreeSet<>();
        JsonObject paths = CONTRACT.json().getJsonObject("paths");
        paths.forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (!method.equals("parameters")) {
                JsonObject it = operation.asJsonObject();
                assertTrue(names.add(it.getString("operationId")), () -> path + " " + method);
                Set<String> statuses = it.getJsonObject("responses").keySet();
                assertTrue(
                        statuses.containsAll(List.of("404", "429", "500", "503")),
                        () -> method + " " + path + " has only " + statuses);
            }
        }));
    }

    @Test
    void theYamlSaysTheSame() {
        assertTrue(CONTRACT.yamlText().contains("/public/events/{code}/reservations"));
        assertFalse(CONTRACT.yamlText().contains("&id"), "no YAML anchors");
    }

    private static Stream<Class<?>> resourceClasses() throws Exception {
        java.nio.file.Path root = java.nio.file.Path.of(RestApi.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("org/plenum"))) {
            List<String> names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> name.replace('/', '.').substring(0, name.length() - ".class".length()))
                    .toList();
            return names.stream().<Class<?>>map(OpenApiTest::load).filter(type -> type.isAnnotationPresent(Path.class));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String> operations(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verbs(method).map(verb -> {
                    Path path = method.getAnnotation(Path.class);
                    return withoutNames(verb + " /" + trimmed(base) + (path == null ? "" : "/" + trimmed(path.value())))
                            .replace("//", "/");
                }));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/|/$", "");
    }

    /** What a path parameter is called is of no consequence to a client. */
    private static String withoutNames(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}");
    }

    private static void assertReferences(JsonValue value, JsonObject document) {
        if (value instanceof JsonObject object) {
            if (object.get("$ref") instanceof JsonString reference) {
                String pointer = reference.getString();
                assertTrue(pointer.startsWith("#/"), pointer);
                assertTrue(jakarta.json.Json.createPointer(pointer.substring(1)).containsValue(document), pointer);
            }
            object.values().forEach(field -> assertReferences(field, document));
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> assertReferences(item, document));
        }
    }
}
