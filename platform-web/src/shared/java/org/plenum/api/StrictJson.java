package org.plenum.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** Reads JSON as RFC 8259 and I-JSON (RFC 7493) want it: UTF-8, no key twice, nothing after the end, not too deep, and no text that cannot be stored. */
final class StrictJson {
    static final int DEPTH_MAX_LEVELS = 32;

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private StrictJson() {}

    /** @throws Refused 400 when the bytes are not one JSON object */
    static JsonObject object(byte[] bytes) {
        if (bytes.length == 0) {
            throw Refused.malformedJson("The body is empty; a JSON object is expected.");
        }
        try (JsonParser parser = PARSERS.createParser(new StringReader(utf8(bytes)))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw Refused.malformedJson("A JSON object is expected.");
            }
            JsonObject object = object(parser, 1);
            if (parser.hasNext()) {
                throw Refused.malformedJson("There is something after the end of the JSON object.");
            }
            return object;
        } catch (JsonException | NoSuchElementException notJson) {
            throw Refused.malformedJson("The body is not well-formed JSON.");
        }
    }

    private static JsonObject object(JsonParser parser, int depth) {
        JsonObjectBuilder object = BUILDERS.createObjectBuilder();
        Set<String> names = new HashSet<>();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            String name = checked(parser.getString());
            if (!names.add(name)) {
                throw Refused.malformedJson("A field is named twice.");
            }
            object.add(name, value(parser, parser.next(), depth));
        }
        return object.build();
    }

    private static JsonArray array(JsonParser parser, int depth) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            array.add(value(parser, event, depth));
        }
        return array.build();
    }

    private static JsonValue value(JsonParser parser, JsonParser.Event event, int depth) {
        if (depth >= DEPTH_MAX_LEVELS) {
            throw Refused.malformedJson("The JSON is nested too deeply.");
        }
        if (event == JsonParser.Event.VALUE_STRING) {
            checked(parser.getString());
        }
        return switch (event) {
            case START_OBJECT -> object(parser, depth + 1);
            case START_ARRAY -> array(parser, depth + 1);
            default -> parser.getValue();
        };
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refused.malformedJson("The body is not UTF-8.");
        }
    }

    private static String checked(String text) {
        if (!storable(text)) {
            throw Refused.malformedJson("A text contains a character that is not allowed.");
        }
        return text;
    }

    /** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
    static boolean storable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
