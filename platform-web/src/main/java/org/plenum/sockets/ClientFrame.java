package org.plenum.sockets;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;

/** What a client says, read field by field; a field of the wrong kind is refused by name. */
record ClientFrame(JsonObject fields) {
    /** Events that may share a frame. */
    static final int EVENTS_MAX = 50;

    /** Kept, for finding the provider is slow. */
    private static final JsonParserFactory JSON = Json.createParserFactory(Map.of());

    /** Not JSON, or not what a frame looks like. */
    static final class Malformed extends Exception {
        Malformed(String message) {
            super(message);
        }
    }

    /** One object, or an array of them. */
    static List<ClientFrame> parse(String text) throws Malformed {
        JsonValue value;
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            parser.next();
            value = parser.getValue();
            if (parser.hasNext()) {
                throw new Malformed("There is something behind the frame.");
            }
        } catch (JsonException | IllegalStateException | NoSuchElementException notJson) {
            throw new Malformed("This is not JSON.");
        }
        if (value instanceof JsonObject object) {
            return List.of(new ClientFrame(object));
        }
        if (value.getValueType() == JsonValue.ValueType.ARRAY
                && value.asJsonArray().size() <= EVENTS_MAX
                && value.asJsonArray().stream().allMatch(JsonObject.class::isInstance)) {
            return value.asJsonArray().stream()
                    .map(event -> new ClientFrame(event.asJsonObject()))
                    .toList();
        }
        throw new Malformed("A frame is an object or an array of at most " + EVENTS_MAX + " objects.");
    }

    String type() throws Malformed {
        if (fields.get("type") instanceof JsonString type) {
            return type.getString();
        }
        throw new Malformed("The type is missing.");
    }

    /** @throws org.plenum.kernel.NotFound when the value cannot be the id of one */
    UUID id(String field, String what) {
        return Ids.parse(what, required(field, text(field)));
    }

    /** @throws org.plenum.kernel.NotFound when there is a value that cannot be the id of one */
    @Nullable
    UUID optionalId(String field, String what) {
        String value = text(field);
        return value == null ? null : Ids.parse(what, value);
    }

    UUID clientId() {
        String value = required("clientId", text("clientId"));
        try {
            UUID id = UUID.fromString(value);
            if (id.toString().equalsIgnoreCase(value)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            throw notUuid();
        }
        throw notUuid();
    }

    private static Invalid notUuid() {
        return Invalid.of("clientId", "format", "Must be a UUID.");
    }

    @Nullable
    String text(String field) {
        JsonValue value = fields.get(field);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw Invalid.of(field, "format", "Must be a text.");
    }

    @Nullable
    Long sequence(String field) {
        JsonValue value = fields.get(field);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                long sequence = number.longValueExact();
                if (sequence >= 0) {
                    return sequence;
                }
            } catch (ArithmeticException tooLarge) {
                throw notSequence(field);
            }
        }
        throw notSequence(field);
    }

    private static Invalid notSequence(String field) {
        return Invalid.of(field, "format", "Must be a whole number of at least 0.");
    }

    boolean flag(String field, boolean otherwise) {
        JsonValue value = fields.get(field);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return otherwise;
        }
        if (value.getValueType() == JsonValue.ValueType.TRUE || value.getValueType() == JsonValue.ValueType.FALSE) {
            return value.getValueType() == JsonValue.ValueType.TRUE;
        }
        throw Invalid.of(field, "format", "Must be true or false.");
    }

    /** For the answer only: whatever text stands there, cut to a sane length. */
    @Nullable
    String echo(String field) {
        return fields.get(field) instanceof JsonString string
                        && string.getString().length() <= ECHO_MAX_CHARS
                ? string.getString()
                : null;
    }

    private static final int ECHO_MAX_CHARS = 64;

    private static String required(String field, @Nullable String value) {
        if (value == null) {
            throw Invalid.of(field, "required", "Please give a value.");
        }
        return value;
    }
}
