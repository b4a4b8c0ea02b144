package org.plenum.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.kernel.Translations;

/** Writes one JSON object of an answer. What is not there is written as null, so that every answer of a kind has the same fields. */
public final class Fields {
    // The static methods of Json look for a provider each time.
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private final JsonObjectBuilder object = BUILDERS.createObjectBuilder();

    public Fields text(String name, @Nullable String value) {
        if (value == null) {
            object.addNull(name);
        } else {
            object.add(name, value);
        }
        return this;
    }

    public Fields id(String name, @Nullable UUID value) {
        return text(name, value == null ? null : value.toString());
    }

    public Fields oneOf(String name, @Nullable Enum<?> value) {
        return text(name, value == null ? null : value.name());
    }

    /** RFC 3339 in UTC. */
    public Fields instant(String name, @Nullable Instant value) {
        return text(name, value == null ? null : value.toString());
    }

    public Fields number(String name, long value) {
        object.add(name, value);
        return this;
    }

    public Fields number(String name, @Nullable Number value) {
        switch (value) {
            case null -> object.addNull(name);
            case BigDecimal decimal -> object.add(name, decimal);
            default -> object.add(name, value.longValue());
        }
        return this;
    }

    public Fields flag(String name, boolean value) {
        object.add(name, value);
        return this;
    }

    public Fields money(String name, @Nullable Money value) {
        return object(name, value == null ? null : money(value));
    }

    public Fields object(String name, @Nullable JsonValue value) {
        object.add(name, value == null ? JsonValue.NULL : value);
        return this;
    }

    public <T> Fields list(String name, Collection<? extends T> values, Function<? super T, ? extends JsonValue> form) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        values.forEach(value -> array.add(form.apply(value)));
        object.add(name, array);
        return this;
    }

    public Fields flags(String name, Map<String, Boolean> values) {
        JsonObjectBuilder flags = BUILDERS.createObjectBuilder();
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(flag -> flags.add(flag.getKey(), flag.getValue()));
        object.add(name, flags);
        return this;
    }

    public Fields translations(String name, Translations translations) {
        JsonObjectBuilder languages = BUILDERS.createObjectBuilder();
        translations.byLanguage().forEach((language, texts) -> {
            JsonObjectBuilder said = BUILDERS.createObjectBuilder();
            new TreeMap<>(texts).forEach(said::add);
            languages.add(language, said);
        });
        object.add(name, languages);
        return this;
    }

    public Fields texts(String name, Collection<String> values) {
        object.add(name, BUILDERS.createArrayBuilder(values));
        return this;
    }

    public JsonObject build() {
        return object.build();
    }

    public static JsonObject money(Money value) {
        return new Fields()
                .number("amountMinor", value.minor())
                .text("currency", value.currency().getCurrencyCode())
                .build();
    }
}
