package org.plenum.api.agenda;

import jakarta.json.JsonObject;
import org.plenum.agenda.SpeakerDraft;
import org.plenum.agenda.SpeakerProfile;
import org.plenum.api.Body;
import org.plenum.api.Fields;

/** A speaker in JSON. */
final class SpeakerJson {
    private SpeakerJson() {}

    static SpeakerDraft draft(Body body) {
        return new SpeakerDraft(
                body.optionalText("name"),
                body.optionalText("role"),
                body.optionalText("biography"),
                body.translations("translations"),
                body.optionalCount("position"));
    }

    static JsonObject of(SpeakerProfile speaker) {
        return new Fields()
                .id("id", speaker.id())
                .id("eventId", speaker.eventId())
                .text("name", speaker.name())
                .text("role", speaker.role())
                .text("biography", speaker.biography())
                .translations("translations", speaker.translations())
                .flag("hasPhoto", speaker.photoDigest() != null)
                .number("position", speaker.position())
                .number("version", speaker.version())
                .build();
    }
}
