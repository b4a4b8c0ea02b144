package org.plenum.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Money;
import org.plenum.kernel.Translations;

/**
 * A JSON object that a client sent, read field by field. What has the wrong type is collected and refused together by {@link #read}; until then a harmless
 * stand-in is returned. Lengths and rules are the domain's to check. Fields nobody asks for are ignored, so that a client made for a newer version
 * can talk to an older one; an absent field and an explicit null are the same.
 */
public final class Body {
    private static final String REQUIRED = "Please fill this in.";

    private final JsonObject json;
    private final String path;
    private final Checks checks;

    public Body(JsonObject json) {
        this(json, "", new Checks());
    }

    private Body(JsonObject json, String path, Checks checks) {
        this.json = json;
        this.path = path;
        this.checks = checks;
    }

    /** @throws org.plenum.kernel.Invalid with all fields that have the wrong type or are missing */
    public <T> T read(Function<Body, T> form) {
        T value = form.apply(this);
        checks.done();
        return value;
    }

    public JsonObject json() {
        return json;
    }

    public boolean has(String field) {
        return value(field) != null;
    }

    public String text(String field) {
        return required(field, optionalText(field), "");
    }

    public @Nullable String optionalText(String field) {
        JsonValue value = value(field);
        if (value == null || value instanceof JsonString) {
            return value == null ? null : ((JsonString) value).getString();
        }
        wrongType(field, "Must be a text.");
        return null;
    }

    public long integer(String field) {
        return required(field, optionalInteger(field), 0L);
    }

    public @Nullable Long optionalInteger(String field) {
        BigDecimal number = optionalDecimal(field);
        if (number == null) {
            return null;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException notWholeOrTooLarge) {
            checks.refuse(path + field, "out-of-range", "Must be a whole number of at most 18 digits.");
            return null;
        }
    }

    /** An integer that the domain counts in {@code int}. */
    public int count(String field) {
        return required(field, optionalCount(field), 0);
    }

    public @Nullable Integer optionalCount(String field) {
        Long number = optionalInteger(field);
        if (number == null) {
            return null;
        }
        checks.range(path + field, number, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return number.intValue();
    }

    public BigDecimal decimal(String field) {
        return required(field, optionalDecimal(field), BigDecimal.ZERO);
    }

    public @Nullable BigDecimal optionalDecimal(String field) {
        JsonValue value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonNumber number)) {
            wrongType(field, "Must be a number.");
            return null;
        }
        BigDecimal decimal = number.bigDecimalValue();
        // 1e999999999 is ten characters of JSON and a gigabyte of digits.
        if (decimal.precision() > 38 || Math.abs((long) decimal.scale()) > 38) {
            checks.refuse(path + field, "out-of-range", "The number has too many digits.");
            return null;
        }
        return decimal;
    }

    public boolean flag(String field, boolean otherwise) {
        JsonValue value = value(field);
        if (value == null) {
            return otherwise;
        }
        if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)) {
            return value.equals(JsonValue.TRUE);
        }
        checks.refuse(path + field, "type", "Must be true or false.");
        return otherwise;
    }

    public Instant instant(String field) {
        return required(field, optionalInstant(field), Instant.EPOCH);
    }

    /** RFC 3339 with an offset. */
    public @Nullable Instant optionalInstant(String field) {
        String text = optionalText(field);
        if (text == null) {
            return null;
        }
        Instant instant = Texts.instant(text);
        if (instant == null) {
            checks.refuse(path + field, "format", "Must be a date and time such as 2026-05-04T09:30:00Z.");
        }
        return instant;
    }

    public UUID id(String field) {
        return required(field, optionalId(field), new UUID(0, 0));
    }

    public @Nullable UUID optionalId(String field) {
        String text = optionalText(field);
        if (text == null) {
            return null;
        }
        UUID id = Texts.id(text);
        if (id == null) {
            checks.refuse(path + field, "format", "Must be an id.");
        }
        return id;
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        return required(field, optionalOneOf(field, type), type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> @Nullable E optionalOneOf(String field, Class<E> type) {
        String text = optionalText(field);
        if (text == null) {
            return null;
        }
        E constant = Texts.oneOf(type, text);
        if (constant == null) {
            checks.refuse(path + field, "unknown", "Must be one of " + Arrays.toString(type.getEnumConstants()) + ".");
        }
        return constant;
    }

    public Currency currency(String field) {
        Currency otherwise = Currency.getInstance("EUR");
        String text = text(field);
        try {
            return text.isEmpty() ? otherwise : Currency.getInstance(text);
        } catch (IllegalArgumentException unknown) {
            checks.refuse(path + field, "unknown", "Must be a currency such as EUR.");
            return otherwise;
        }
    }

    public Money money(String field) {
        return required(field, optionalMoney(field), Money.ofMinor(0, "EUR"));
    }

    public @Nullable Money optionalMoney(String field) {
        Body money = optionalNested(field);
        return money == null ? null : Money.ofMinor(money.integer("amountMinor"), money.currency("currency"));
    }

    public Body nested(String field) {
        return required(
                field, optionalNested(field), new Body(JsonValue.EMPTY_JSON_OBJECT, path + field + ".", new Checks()));
    }

    public @Nullable Body optionalNested(String field) {
        JsonValue value = value(field);
        if (value == null || value instanceof JsonObject) {
            return value == null ? null : new Body((JsonObject) value, path + field + ".", checks);
        }
        wrongType(field, "Must be an object.");
        return null;
    }

    /** A required list of objects. */
    public <T> List<T> list(String field, int maxItems, Function<Body, T> form) {
        JsonArray array = array(field, maxItems);
        if (array == null) {
            checks.that(value(field) != null, path + field, "required", REQUIRED);
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int at = 0; at < array.size(); at++) {
            String item = path + field + "[" + at + "]";
            if (array.get(at) instanceof JsonObject object) {
                items.add(form.apply(new Body(object, item + ".", checks)));
            } else {
                checks.refuse(item, "type", "Must be an object.");
            }
        }
        return items;
    }

    /** A list of objects; empty when it is absent. */
    public <T> List<T> optionalList(String field, int maxItems, Function<Body, T> form) {
        return value(field) == null ? List.of() : list(field, maxItems, form);
    }

    /** A list of texts; empty when it is absent. */
    public List<String> texts(String field, int maxItems) {
        JsonArray array = array(field, maxItems);
        List<String> items = new ArrayList<>();
        for (int at = 0; array != null && at < array.size(); at++) {
            if (array.get(at) instanceof JsonString text) {
                items.add(text.getString());
            } else {
                checks.refuse(path + field + "[" + at + "]", "type", "Must be a text.");
            }
        }
        return items;
    }

    /** A list of ids; empty when it is absent. */
    public List<UUID> ids(String field, int maxItems) {
        List<String> texts = texts(field, maxItems);
        List<UUID> ids = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            UUID id = Texts.id(texts.get(at));
            if (id == null) {
                checks.refuse(path + field + "[" + at + "]", "format", "Must be an id.");
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    /** An object whose fields are all true or false; empty when it is absent. */
    public Map<String, Boolean> flags(String field, int maxFlags) {
        Body flags = optionalNested(field);
        if (flags == null) {
            return Map.of();
        }
        if (flags.json.size() > maxFlags) {
            checks.refuse(path + field, "too-many", "At most " + maxFlags + ".");
            return Map.of();
        }
        Map<String, Boolean> values = new LinkedHashMap<>();
        for (String name : flags.json.keySet()) {
            if (flags.has(name)) {
                values.put(name, flags.flag(name, false));
            }
        }
        return values;
    }

    /** Texts in other languages, by language and field; none when it is absent. Null takes a text, or a language, away. */
    public Translations translations(String field) {
        Body languages = optionalNested(field);
        if (languages == null) {
            return Translations.NONE;
        }
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (String language : languages.json.keySet()) {
            Body texts = languages.optionalNested(language);
            Map<String, String> said = new LinkedHashMap<>();
            for (String name : texts == null ? Set.<String>of() : texts.json.keySet()) {
                String text = texts == null ? null : texts.optionalText(name);
                if (text != null) {
                    said.put(name, text);
                }
            }
            // Languages with texts are looked at with their texts; one without would be left out before anybody sees
            // it.
            checks.that(
                    !said.isEmpty() || Translations.TAG.matcher(language).matches(),
                    languages.path + language,
                    "unknown",
                    "This is not the tag of a language, like de.");
            all.put(language, said);
        }
        return new Translations(all);
    }

    /** For a rule of form that the readers above do not know. */
    public void refuse(String field, String code, String message) {
        checks.refuse(path + field, code, message);
    }

    private @Nullable JsonArray array(String field, int maxItems) {
        JsonValue value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonArray array)) {
            wrongType(field, "Must be a list.");
            return null;
        }
        if (array.size() > maxItems) {
            checks.refuse(path + field, "too-many", "At most " + maxItems + ".");
            return null;
        }
        return array;
    }

    private @Nullable JsonValue value(String field) {
        JsonValue value = json.get(field);
        return value == null || value.equals(JsonValue.NULL) ? null : value;
    }

    /** Absent is refused here; what is there and wrong has been refused already. */
    private <T> T required(String field, @Nullable T value, T otherwise) {
        if (value != null) {
            return value;
        }
        checks.that(value(field) != null, path + field, "required", REQUIRED);
        return otherwise;
    }

    private void wrongType(String field, String sentence) {
        checks.refuse(path + field, "type", sentence);
    }
}
