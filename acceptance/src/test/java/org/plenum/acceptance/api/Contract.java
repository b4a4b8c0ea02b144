package org.plenum.acceptance.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenum.acceptance.support.Api;

/** The OpenAPI document as it is served, and what it says of a request or an answer. */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /**
     * One thing that can be asked for.
     *
     * @param body schema of the JSON body; null when there is none
     * @param example of the JSON body
     */
    record Operation(
            String method,
            String path,
            JsonNode definition,
            @Nullable JsonNode body,
            String example) {
        /** {@code GET /events/{eventId}} */
        String name() {
            return method + " " + path;
        }

        boolean isPublic() {
            return definition.path("security").isArray();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    private final JsonNode document;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract of(Api site) {
        return new Contract(read(site.get("/openapi").expect(200).text()));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Not JSON: " + json, notJson);
        }
    }

    List<String> paths() {
        List<String> paths = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(method.getKey(), path.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private Operation operation(String method, String path, JsonNode definition) {
        JsonNode content = definition.path("requestBody").path("content");
        JsonNode media = content.has("application/merge-patch+json")
                ? content.path("application/merge-patch+json")
                : content.path("application/json");
        JsonNode schema = media.path("schema");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                definition,
                schema.isMissingNode() ? null : resolved(schema),
                media.has("example") ? media.path("example").toString() : "{}");
    }

    /** Follows references, as far as the outermost object is concerned. */
    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    /** What is wrong with an answer; empty when it is as the contract says. */
    Optional<String> complaint(Operation operation, Api.Answer answer) {
        JsonNode response = resolved(operation.definition().path("responses").path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return Optional.of("status " + answer.status() + " is not in the contract: " + answer.text());
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return answer.bytes().length == 0 ? Optional.empty() : Optional.of("has a body: " + answer.text());
        }
        String type = answer.header("Content-Type").orElse("none").replaceAll("\\s*;.*", "");
        if (!content.has(type)) {
            return Optional.of("is " + type + ": " + answer.text());
        }
        Set<ValidationMessage> errors =
                schema(content.path(type).path("schema")).validate(read(answer.text()));
        return errors.isEmpty() ? Optional.empty() : Optional.of(errors + " in " + answer.text());
    }

    /** References of the contract are into its components, so these travel with every schema. */
    private JsonSchema schema(JsonNode schema) {
        var alone = JSON.createObjectNode();
        alone.set("components", document.path("components"));
        alone.putArray("allOf").add(schema);
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return schemas.getSchema(alone, config);
    }
}
