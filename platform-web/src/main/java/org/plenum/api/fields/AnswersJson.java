package org.plenum.api.fields;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.fields.Answer;
import org.plenum.fields.CustomFields;
import org.plenum.fields.GivenAnswer;

/** Answers to custom fields in JSON: a text, a number, true or false, or a list of texts. */
public final class AnswersJson {
    private AnswersJson() {}

    /** What is given in the field {@code answers}; none when it is absent. */
    public static List<GivenAnswer> given(Body body) {
        return body.has("answers") ? body.list("answers", CustomFields.PER_EVENT_MAX, AnswersJson::answer) : List.of();
    }

    private static GivenAnswer answer(Body body) {
        return new GivenAnswer(body.id("fieldId"), values(body, body.json().get("value")));
    }

    private static List<String> values(Body body, @Nullable JsonValue value) {
        return switch (value) {
            case null -> List.of();
            case JsonString text -> List.of(text.getString());
            case JsonNumber ignored -> {
                BigDecimal number = body.optionalDecimal("value");
                yield number == null ? List.of() : List.of(number.toString());
            }
            case JsonArray ignored -> body.texts("value", CustomFields.CHOICES_MAX);
            default -> {
                if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)) {
                    yield List.of(value.toString());
                }
                if (!value.equals(JsonValue.NULL)) {
                    body.refuse("value", "type", "Must be a text, a number, true or false, or a list of texts.");
                }
                yield List.of();
            }
        };
    }

    public static JsonObject of(Answer answer) {
        Fields json = new Fields()
                .id("fieldId", answer.fieldId())
                .text("label", answer.label())
                .oneOf("type", answer.kind());
        switch (answer.kind()) {
            case NUMBER -> json.number("value", new BigDecimal(answer.text()));
            case YES_NO -> json.flag("value", Boolean.parseBoolean(answer.text()));
            case SEVERAL -> json.texts("value", new ArrayList<>(answer.values()));
            default -> json.text("value", answer.text());
        }
        return json.build();
    }
}
