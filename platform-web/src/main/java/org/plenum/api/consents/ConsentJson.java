package org.plenum.api.consents;

import jakarta.json.JsonObject;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.consents.ConsentDraft;
import org.plenum.consents.ConsentText;
import org.plenum.consents.ConsentView;
import org.plenum.consents.Consents;

/** A consent in JSON. */
final class ConsentJson {
    private ConsentJson() {}

    static ConsentDraft draft(Body body) {
        return new ConsentDraft(
                body.optionalText("name"),
                body.flag("required", false),
                body.optionalCount("position"),
                body.list(
                        "texts",
                        Consents.LANGUAGES_MAX,
                        text -> new ConsentText(text.text("language"), text.text("text"))));
    }

    static JsonObject of(ConsentView consent) {
        return shared(consent)
                .id("eventId", consent.eventId())
                .text("name", consent.name())
                .number("position", consent.position())
                .number("version", consent.version())
                .build();
    }

    /** For those who are asked. */
    static JsonObject ofPublic(ConsentView consent) {
        return shared(consent).build();
    }

    private static Fields shared(ConsentView consent) {
        return new Fields()
                .id("id", consent.id())
                .flag("required", consent.required())
                .number("edition", consent.edition())
                .list(
                        "texts",
                        consent.texts(),
                        text -> new Fields()
                                .text("language", text.language())
                                .text("text", text.text())
                                .build());
    }
}
