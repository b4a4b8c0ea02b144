package org.plenum.fields;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.JsonText;

/** Answers as they are stored beside what they are about: a ticket, an order. */
public final class AnswerJson {
    private AnswerJson() {}

    public static String write(List<Answer> answers) {
        JsonArrayBuilder all = JsonText.BUILDERS.createArrayBuilder();
        answers.forEach(answer -> all.add(JsonText.BUILDERS
                .createObjectBuilder()
                .add("field", answer.fieldId().toString())
                .add("label", answer.label())
                .add("kind", answer.kind().name())
                .add("values", JsonText.BUILDERS.createArrayBuilder(answer.values()))));
        return all.build().toString();
    }

    /** Null, as of orders made before there were fields, is none. */
    public static List<Answer> read(@Nullable String json) {
        if (json == null || json.equals("[]")) {
            return List.of();
        }
        return JsonText.array(json).getValuesAs(JsonObject.class).stream()
                .map(answer -> new Answer(
                        UUID.fromString(answer.getString("field")),
                        answer.getString("label"),
                        FieldKind.valueOf(answer.getString("kind")),
                        texts(answer.getJsonArray("values"))))
                .toList();
    }

    private static List<String> texts(JsonArray values) {
        return values.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
