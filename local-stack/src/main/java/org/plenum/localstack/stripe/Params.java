package org.plenum.localstack.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of one request, or a nested part of them, with errors that name the parameter as Stripe writes it. */
record Params(JsonObject values, String path) {
    private static final int TEXT_LENGTH_MAX_CHARS = 5_000;
    private static final int METADATA_KEYS_MAX = 50;
    private static final int METADATA_KEY_MAX_CHARS = 40;
    private static final int METADATA_VALUE_MAX_CHARS = 500;

    Params(JsonObject values) {
        this(values, "");
    }

    String full(String name) {
        return path.isEmpty() ? name : path + "[" + name + "]";
    }

    /** Stripe reads an empty value as "unset". */
    boolean has(String name) {
        return Json.has(values, name)
                && !(values.get(name).isJsonPrimitive()
                        && values.get(name).getAsString().isEmpty());
    }

    @Nullable
    String text(String name) {
        if (!has(name)) {
            return null;
        }
        if (!values.get(name).isJsonPrimitive()) {
            throw StripeError.invalid(null, full(name), "Invalid string: " + full(name));
        }
        String text = values.get(name).getAsString();
        if (text.length() > TEXT_LENGTH_MAX_CHARS) {
            throw StripeError.invalid(null, full(name), "Invalid string: %s is too long".formatted(full(name)));
        }
        return text;
    }

    String textOr(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    StripeError missing(String name) {
        return StripeError.invalid(
                "parameter_missing", full(name), "Missing required param: %s.".formatted(full(name)));
    }

    @Nullable
    Long whole(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException _) {
            throw StripeError.invalid("parameter_invalid_integer", full(name), "Invalid integer: " + text);
        }
    }

    long wholeOr(String name, long otherwise) {
        Long number = whole(name);
        return number == null ? otherwise : number;
    }

    boolean flag(String name) {
        return switch (textOr(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw StripeError.invalid(null, full(name), "Invalid boolean: " + full(name));
        };
    }

    Params part(String name) {
        if (!has(name)) {
            return new Params(new JsonObject(), full(name));
        }
        if (!values.get(name).isJsonObject()) {
            throw StripeError.invalid(null, full(name), "Invalid object");
        }
        return new Params(values.getAsJsonObject(name), full(name));
    }

    List<Params> parts(String name) {
        List<Params> parts = new ArrayList<>();
        if (has(name)) {
            if (!values.get(name).isJsonArray()) {
                throw StripeError.invalid(null, full(name), "Invalid array");
            }
            for (JsonElement item : values.getAsJsonArray(name)) {
                String at = "%s[%d]".formatted(full(name), parts.size());
                if (!item.isJsonObject()) {
                    throw StripeError.invalid(null, at, "Invalid object");
                }
                parts.add(new Params(item.getAsJsonObject(), at));
            }
        }
        return parts;
    }

    List<String> texts(String name) {
        return Json.items(values, name).asList().stream()
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Metadata with Stripe's limits. An empty value removes the key, which {@link #mergeMetadata} does. */
    JsonObject metadata() {
        JsonObject metadata = new JsonObject();
        part("metadata").values().entrySet().forEach(entry -> {
            String key = entry.getKey();
            String at = full("metadata") + "[" + key + "]";
            if (!entry.getValue().isJsonPrimitive()) {
                throw StripeError.invalid(null, at, "Metadata values must be strings.");
            }
            String value = entry.getValue().getAsString();
            if (key.length() > METADATA_KEY_MAX_CHARS) {
                throw StripeError.invalid(null, full("metadata"), "Metadata keys must be under 40 characters: " + key);
            }
            if (value.length() > METADATA_VALUE_MAX_CHARS) {
                throw StripeError.invalid(null, at, "Metadata values can have up to 500 characters.");
            }
            metadata.addProperty(key, value);
        });
        if (metadata.size() > METADATA_KEYS_MAX) {
            throw StripeError.invalid(null, full("metadata"), "Metadata can have at most 50 keys.");
        }
        return metadata;
    }

    void mergeMetadata(JsonObject object) {
        JsonObject merged = Json.object(object, "metadata");
        metadata().entrySet().forEach(entry -> {
            if (entry.getValue().getAsString().isEmpty()) {
                merged.remove(entry.getKey());
            } else {
                merged.add(entry.getKey(), entry.getValue());
            }
        });
        object.add("metadata", merged);
    }

    void allowOnly(Collection<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw StripeError.invalid("parameter_unknown", full(name), "Received unknown parameter: " + full(name));
            }
        }
    }
}
