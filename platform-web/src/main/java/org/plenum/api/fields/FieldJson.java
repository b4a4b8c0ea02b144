package org.plenum.api.fields;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldAsked;
import org.plenum.fields.FieldDraft;
import org.plenum.fields.FieldKind;
import org.plenum.fields.FieldView;
import org.plenum.tickets.TicketTypes;

/** A custom field in JSON. */
final class FieldJson {
    private FieldJson() {}

    static FieldDraft draft(Body body) {
        return new FieldDraft(
                body.optionalText("label"),
                body.optionalText("hint"),
                body.translations("translations"),
                body.optionalOneOf("type", FieldKind.class),
                body.optionalOneOf("askedOf", FieldAsked.class),
                body.flag("required", false),
                body.texts("choices", CustomFields.CHOICES_MAX),
                body.ids("ticketTypeIds", TicketTypes.PER_EVENT_MAX),
                body.optionalCount("position"));
    }

    static JsonObject of(FieldView field) {
        return shared(field)
                .id("eventId", field.eventId())
                .text("label", field.label())
                .text("hint", field.hint())
                .texts("choices", field.choices())
                .translations("translations", field.translations())
                .number("position", field.position())
                .number("version", field.version())
                .build();
    }

    /** For those who are asked, in their language. What is sent back is a choice's value. */
    static JsonObject ofPublic(FieldView field) {
        return shared(field)
                .text("label", field.saidLabel())
                .text("hint", field.saidHint())
                .list(
                        "choices",
                        field.saidChoices(),
                        choice -> new Fields()
                                .text("value", choice.value())
                                .text("label", choice.label())
                                .build())
                .build();
    }

    private static Fields shared(FieldView field) {
        return new Fields()
                .id("id", field.id())
                .oneOf("type", field.kind())
                .oneOf("askedOf", field.asked())
                .flag("required", field.required())
                .texts(
                        "ticketTypeIds",
                        field.ticketTypeIds().stream().map(UUID::toString).toList());
    }
}
